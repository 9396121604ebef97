package org.tongxing.access.audit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.access.FieldCipher;
import org.tongxing.organization.Organization;

/** Turns what stands in the record into what people read. */
@Component
class EventTexts {

    private final Organization organization;
    private final FieldCipher cipher;

    EventTexts(Organization organization, FieldCipher cipher) {
        this.organization = organization;
        this.cipher = cipher;
    }

    /** Display names by login, one query; whoever has no account is not among them. */
    Map<String, String> names(Collection<ShownEvent> events) {
        return organization.displayNames(events.stream().map(ShownEvent::login).collect(Collectors.toSet()));
    }

    /** The reason as it was typed. One that was tampered with is said to be so; the rest of the page is shown. */
    @Nullable
    String reason(ShownEvent event) {
        if (event.reason() == null) {
            return null;
        }
        try {
            return cipher.decrypt(event.reason());
        } catch (IllegalStateException e) {
            return "（内容已被改动，不能解读）";
        }
    }
}
