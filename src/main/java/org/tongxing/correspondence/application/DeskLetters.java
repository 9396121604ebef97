package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.Addressee;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.Reply;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;

/** A desk deals with its letters. For everybody else they are not there. */
@Component
public class DeskLetters {

    private static final int PAGE = 30;

    private final StoredLetters letters;
    private final LetterContent content;
    private final LetterDesks desks;
    private final AuditTrail audit;
    private final Clock clock;

    DeskLetters(StoredLetters letters, LetterContent content, LetterDesks desks, AuditTrail audit, Clock clock) {
        this.letters = letters;
        this.content = content;
        this.desks = desks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of letters.
     *
     * @param next id before which the next page begins; null on the last one
     */
    public record Page(List<LetterLine> letters, @Nullable Long next) {}

    /**
     * A letter that a person has opened.
     *
     * @param template the version that it was drawn up with
     * @param sheet as it is read
     * @param reply what came back, when something did
     */
    public record Opened(KeptLetter letter, LetterTemplate template, LetterSheet sheet, @Nullable Reply reply) {}

    /** Whether a person sits at a desk that issues letters. */
    public boolean mayIssue(String login) {
        return !desks.of(login).isEmpty();
    }

    /** The letters of a person's desks in a state, the newest first. */
    public Page page(String login, LetterState state, @Nullable Long before) {
        List<LetterLine> found = letters.page(desks.of(login), state, login, before, PAGE + 1);
        List<LetterLine> shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** How many letters a person's desks have in each state. */
    public Map<LetterState, Integer> count(String login) {
        return letters.count(desks.of(login), login);
    }

    /** Whether a letter is there for a person. */
    public boolean isThere(String login, long id) {
        return seen(login, id).isPresent();
    }

    /** Opens a letter, on the record; empty when it is not there for this person. */
    public Optional<Opened> open(String login, long id) {
        Optional<KeptLetter> found = seen(login, id);
        found.ifPresent(letter -> looked(login, letter.line(), "letter:open "));
        return found.map(letter -> new Opened(
                letter,
                content.template(letter),
                sheet(letter),
                letters.reply(id).orElse(null)));
    }

    /** The PDF of an issued letter, on the record; empty when there is none for this person. */
    public Optional<byte[]> pdf(String login, long id) {
        Optional<KeptLetter> found = seen(login, id).filter(letter -> letter.sha256() != null);
        found.ifPresent(letter -> looked(login, letter.line(), "letter:pdf "));
        return found.map(letter -> letters.pdf(id));
    }

    /**
     * Changes what a draft says.
     *
     * @param addressee what stands on it as addressee; an organ of ours keeps its own name
     * @return false when it is not there for this person
     * @throws RefusedException when it is no draft any more, or a text is too long
     */
    @Transactional
    public boolean rewrite(String login, long id, @Nullable String addressee, Map<String, String> given) {
        return change(login, id, letter -> {
            Addressee to = letter.line().to();
            mustBeDraft(letter);
            LetterTemplate template = content.template(letter);
            Violations violations = new Violations(template.labels());
            Map<String, String> fields = new HashMap<>();
            for (LetterField field : template.fields()) {
                String value = given.getOrDefault(field.name(), "").strip();
                violations.limit(field.name(), value, field.longest());
                fields.put(field.name(), value);
            }
            violations.refuseIfAny();
            letters.rewrite(id, to.organ() == null && addressee != null ? addressee.strip() : to.name(), fields);
            decided(login, letter.line(), "letter:rewrite ");
        });
    }

    /**
     * Draws a draft back.
     *
     * @return false when it is not there for this person
     * @throws RefusedException when it is no draft any more
     */
    @Transactional
    public boolean withdraw(String login, long id) {
        return change(login, id, letter -> {
            mustBeDraft(letter);
            letters.withdraw(id, LocalDate.now(clock), login);
            decided(login, letter.line(), "letter:withdraw ");
        });
    }

    /**
     * Records by hand that a letter arrived (送达).
     *
     * @return false when it is not there for this person
     * @throws RefusedException when it is not on its way, or the day is not possible
     */
    @Transactional
    public boolean received(String login, long id, @Nullable LocalDate on) {
        return change(login, id, letter -> {
            LetterLine line = letter.line();
            if (line.state() != LetterState.ISSUED && line.state() != LetterState.SENT) {
                throw LetterDesks.refused("公函" + line.state().label() + "，不能登记送达");
            }
            LocalDate day = possible(line, on);
            letters.received(id, day, login);
            decided(login, line, "letter:received ");
        });
    }

    private LocalDate possible(LetterLine line, @Nullable LocalDate on) {
        if (on == null) {
            throw RefusedException.of("receivedOn", "送达日期", "必填");
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw RefusedException.of("receivedOn", "送达日期", "不能晚于今天");
        }
        if (line.issuedOn() != null && on.isBefore(line.issuedOn())) {
            throw RefusedException.of("receivedOn", "送达日期", "不能早于签发日期");
        }
        return on;
    }

    private interface Change {
        void apply(KeptLetter letter);
    }

    private boolean change(String login, long id, Change change) {
        Optional<KeptLetter> found = letters.lock(id).filter(letter -> desks.sees(login, letter.line()));
        found.ifPresent(change::apply);
        return found.isPresent();
    }

    private Optional<KeptLetter> seen(String login, long id) {
        return letters.find(id).filter(letter -> desks.sees(login, letter.line()));
    }

    private LetterSheet sheet(KeptLetter letter) {
        LetterLine line = letter.line();
        return line.number() == null || line.issuedOn() == null
                ? content.draft(letter, LocalDate.now(clock))
                : content.issued(letter, line.number(), line.issuedOn());
    }

    private static void mustBeDraft(KeptLetter letter) {
        if (letter.line().state() != LetterState.DRAFTED) {
            throw LetterDesks.refused("公函" + letter.line().state().label() + "，不能再改动");
        }
    }

    private void looked(String login, LetterLine line, String what) {
        audit.noted(AuditEvent.of(login, AuditAction.LETTER_READ)
                .in(line.matter().value())
                .at(line.issuer())
                .detail(what + line.id()));
    }

    private void decided(String login, LetterLine line, String what) {
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .in(line.matter().value())
                .at(line.issuer())
                .detail(what + line.id()));
    }
}
