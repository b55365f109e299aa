package org.opencmcc.imports.web;

import org.opencmcc.formats.Limits;
import org.opencmcc.imports.CommitDesk;
import org.opencmcc.imports.ImportDesk;
import org.opencmcc.imports.ImportReceivingDesk;
import org.opencmcc.imports.ImportViews;
import org.opencmcc.imports.ImportWorker;
import org.opencmcc.web.Exports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Imports, over HTTP.
@Configuration(proxyBeanMethods = false)
public class ImportsWebConfiguration {
    @Bean
    ImportController importController(
            ImportReceivingDesk receiving,
            ImportDesk desk,
            ImportViews views,
            ImportWorker worker,
            Limits limits,
            JsonMapper json) {
        return new ImportController(receiving, desk, views, worker, limits, json);
    }

    @Bean
    DecisionController decisionController(
            ImportReceivingDesk receiving,
            CommitDesk commits,
            ImportViews views,
            ImportWorker worker,
            JsonMapper json) {
        return new DecisionController(receiving, commits, views, worker, json);
    }

    @Bean
    ProblemExportController problemExportController(ImportDesk desk, Exports exports) {
        return new ProblemExportController(desk, exports);
    }

    @Bean
    ProfileController profileController(ImportDesk desk, Limits limits) {
        return new ProfileController(desk, limits);
    }
}
