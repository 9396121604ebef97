package org.tongxing.benefit.assistance.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.assistance.application.GrantHelp.Granted;
import org.tongxing.benefit.assistance.application.HelpAnswers;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The fields 救助方式 of a form, and what the process goes on with when help is granted. */
final class HelpGiven {

    private HelpGiven() {}

    static HelpAnswers of(Submission submission) {
        return new HelpAnswers(
                submission.flag("giveCash"),
                submission.text("amount").orElse(null),
                submission.flag("giveGoods"),
                submission.text("goods").orElse(null),
                submission.flag("giveShelter"),
                submission.flag("refer"),
                submission.text("referralRole").orElse(null),
                submission.text("referralNeed").orElse(null));
    }

    /** A proposal as the next desk finds it filled in. */
    static Map<String, Object> shown(Help help) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("giveCash", help.cash() != null);
        shown.put("giveGoods", help.goods() != null);
        shown.put("giveShelter", help.shelter());
        shown.put("refer", help.isReferred());
        put(shown, "amount", help.cash() == null ? null : help.cash().amount().toPlainString());
        put(shown, "goods", help.goods());
        put(shown, "referralRole", help.referralRole());
        put(shown, "referralNeed", help.referralNeed());
        return shown;
    }

    private static void put(Map<String, Object> shown, String key, @Nullable String value) {
        if (value != null) {
            shown.put(key, value);
        }
    }

    static Outcome outcome(Outcome outcome, Granted granted) {
        Outcome given = outcome.with(TemporaryAssistanceModel.TO_HAND_OVER, granted.toHandOver())
                .with(TemporaryAssistanceModel.REFERRED, granted.referralDesk() != null)
                .with(TemporaryAssistanceModel.GIVE_DUE_AT, ProcessVariable.instant(granted.giveDueAt()));
        return granted.referralDesk() == null
                ? given
                : given.with(TemporaryAssistanceModel.REFERRAL_DESK, granted.referralDesk());
    }
}
