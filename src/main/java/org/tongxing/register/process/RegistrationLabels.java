package org.tongxing.register.process;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tongxing.register.domain.RegistrationField;

/** Labels of the fields of registration forms. */
final class RegistrationLabels {

    private RegistrationLabels() {}

    static Map<String, String> of(Collection<RegistrationField> fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.forEach(field -> labels.put(field.key(), field.label()));
        return labels;
    }
}
