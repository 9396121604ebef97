package org.tongxing.correspondence.reply;

import java.time.LocalDate;
import org.tongxing.access.Texts;

/**
 * A reply that breaks no rule.
 *
 * @param madeOn 成文日期
 * @param servedOn 收到日期
 */
record CheckedReply(ReplyOutcome outcome, String documentNumber, LocalDate madeOn, LocalDate servedOn, String text) {

    /** As it is kept until a second person has compared it. */
    Texts texts() {
        return Texts.of("outcome", outcome.name())
                .and("documentNumber", documentNumber)
                .and("madeOn", madeOn.toString())
                .and("servedOn", servedOn.toString())
                .and("text", text);
    }

    static CheckedReply of(Texts texts) {
        return new CheckedReply(
                ReplyOutcome.valueOf(texts.given("outcome")),
                texts.given("documentNumber"),
                LocalDate.parse(texts.given("madeOn")),
                LocalDate.parse(texts.given("servedOn")),
                texts.given("text"));
    }

    /** Leaves out what it says: it may end up in a log. */
    @Override
    public String toString() {
        return "CheckedReply[" + outcome + "]";
    }
}
