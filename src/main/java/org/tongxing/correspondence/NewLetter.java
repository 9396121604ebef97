package org.tongxing.correspondence;

import java.util.Map;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/**
 * A letter (公函) to be drawn up.
 *
 * @param onceKey says the occasion; drawn up again under the same key, nothing happens
 * @param template key of the template, such as {@code urge}
 * @param matter matter that it belongs to
 * @param issuer area of the issuing desk
 * @param issuerRole role of the issuing desk: {@code civilAffairs} of a county or above, {@code reliefDesk} or
 *     {@code childSupervisor} of a township
 * @param to whom it goes to
 * @param fields what the template asks for, by the names of its fields; stored sealed
 */
public record NewLetter(
        String onceKey,
        String template,
        CaseReference matter,
        AreaCode issuer,
        Role issuerRole,
        Addressee to,
        Map<String, String> fields) {

    /** Takes a copy of the fields. */
    public NewLetter {
        fields = Map.copyOf(fields);
    }

    /** Names the fields and not what they say: it may end up in a log. */
    @Override
    public String toString() {
        return "NewLetter[%s, %s, %s, %s]".formatted(onceKey, template, matter, fields.keySet());
    }
}
