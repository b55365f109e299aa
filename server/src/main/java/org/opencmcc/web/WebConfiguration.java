package org.opencmcc.web;

import java.util.List;
import org.opencmcc.postgres.Entropy;
import org.opencmcc.postgres.Gateway;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The outer edge: callers, refusals, and the interface's own files.
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {
    @Bean
    ProblemHandler problemHandler(Entropy entropy) {
        return new ProblemHandler(entropy);
    }

    @Bean
    ApiDocument apiDocument() {
        return new ApiDocument();
    }

    @Bean
    ApiTypes apiTypes() {
        return new ApiTypes();
    }

    @Bean
    Exports exports(Trial trial) {
        return new Exports(trial);
    }

    @Bean
    ErrorAnswers errorAnswers(ProblemWriter writer) {
        return new ErrorAnswers(writer);
    }

    @Bean
    WebMvcConfigurer edge(Gateway gateway) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(gateway));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/**")
                        .addResourceLocations("classpath:/static/")
                        .resourceChain(true)
                        .addResolver(new InterfaceFiles());
            }
        };
    }
}
