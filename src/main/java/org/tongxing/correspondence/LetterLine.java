package org.tongxing.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Role;

/**
 * A letter (公函) as lists show it, without what it says.
 *
 * @param number 文号; null while it is a draft
 * @param template key of its template
 * @param title title of its template, such as 催办函
 * @param issuer area of the issuing desk
 * @param issuerRole role of the issuing desk
 */
public record LetterLine(
        long id,
        @Nullable String number,
        String template,
        String title,
        CaseReference matter,
        AreaCode issuer,
        Role issuerRole,
        Addressee to,
        LetterState state,
        LocalDate draftedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate repliedOn) {

    /** The desk that issues it: its holders issue, withdraw and record 送达. */
    public String desk() {
        return issuerRole.code() + '@' + issuer;
    }
}
