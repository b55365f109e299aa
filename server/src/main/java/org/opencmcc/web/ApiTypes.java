package org.opencmcc.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the API's document which fields of a record may be null, as the records themselves say it.
final class ApiTypes implements ModelConverter {
    private static final String REFERENCES = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        var schema = others.next().resolve(type, context, others);
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            var defined = defined(schema, context);
            for (var component : raw.getRecordComponents()) {
                describe(defined, component);
            }
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        var found = reference == null ? null : context.getDefinedModels().get(reference.substring(REFERENCES.length()));
        return found == null ? schema : found;
    }

    private static void describe(Schema<?> of, RecordComponent component) {
        var properties = of.getProperties();
        var property = properties == null ? null : properties.get(component.getName());
        if (property == null) {
            return;
        }
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (of.getRequired() == null || !of.getRequired().contains(component.getName())) {
                of.addRequiredItem(component.getName());
            }
        } else if (property.get$ref() != null) {
            var nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            properties.put(component.getName(), new Schema<>().oneOf(java.util.List.of(property, nothing)));
        } else if (property.getTypes() != null && !property.getTypes().contains("null")) {
            property.addType("null");
        }
    }
}
