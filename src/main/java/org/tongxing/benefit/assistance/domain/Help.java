package org.tongxing.benefit.assistance.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.domain.Yuan;

/**
 * What is given (救助方式): money, goods, a place to sleep, the way to another desk.
 *
 * @param cash 现金; null for none
 * @param goods 实物, as typed; null for none
 * @param shelter whether a place to stay (临时住所) is found; where it is never stands here
 * @param referralRole code of the role it is referred to (转介); null for none
 * @param referralNeed what is asked of it, as typed
 */
public record Help(
        @Nullable Yuan cash,
        @Nullable String goods,
        boolean shelter,
        @Nullable String referralRole,
        @Nullable String referralNeed) {

    /** Nothing at all. */
    public static final Help NONE = new Help(null, null, false, null, null);

    /** Whether something is handed over: all but a referral. */
    public boolean isHandedOver() {
        return cash != null || goods != null || shelter;
    }

    /** Whether another desk is asked. */
    public boolean isReferred() {
        return referralRole != null;
    }

    /** Whether it is nothing. */
    public boolean isNone() {
        return !isHandedOver() && !isReferred();
    }

    /** The kinds alone, as a public notice and a dossier may show them. */
    public List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        addIf(kinds, cash != null, "现金");
        addIf(kinds, goods != null, "实物");
        addIf(kinds, shelter, "临时住所");
        addIf(kinds, referralRole != null, "转介服务");
        return List.copyOf(kinds);
    }

    /** Kinds and amount in one line. */
    public String line() {
        return String.join("、", kinds()) + (cash == null ? "" : "，金额" + cash);
    }

    private static void addIf(List<String> kinds, boolean given, String kind) {
        if (given) {
            kinds.add(kind);
        }
    }
}
