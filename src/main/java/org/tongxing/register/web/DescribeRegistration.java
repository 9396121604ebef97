package org.tongxing.register.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.RegistrationField;

/** Tells the documentation of the API what a registration consists of: the fields of the form, from their one list. */
@Component
class DescribeRegistration implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI api) {
        PathItem call = Objects.requireNonNull(api.getPaths().get("/api/registrations"));
        MediaType json = new MediaType().schema(registration());
        call.getPost()
                .setRequestBody(
                        new RequestBody().required(true).content(new Content().addMediaType("application/json", json)));
    }

    private static Schema<?> registration() {
        ObjectSchema registration = new ObjectSchema();
        for (RegistrationField field : RegistrationField.values()) {
            registration.addProperty(field.key(), schema(field).description(field.label()));
        }
        registration.setRequired(List.of(
                RegistrationField.CHILD_NAME.key(),
                RegistrationField.BIRTH_DATE.key(),
                RegistrationField.RESIDENCE_AREA.key()));
        return registration;
    }

    private static Schema<?> schema(RegistrationField field) {
        return switch (field.kind()) {
            case TEXT, CODE -> new StringSchema();
            case DATE -> new DateSchema();
            case FLAG -> new BooleanSchema();
            case CODES -> new ArraySchema().items(new StringSchema());
        };
    }
}
