package org.tongxing.correspondence.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.Reply;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** Letters, as they are kept. */
public interface StoredLetters {

    /** Keeps a draft; empty when one was drawn up for this occasion before. */
    Optional<Long> add(NewLetter letter, int version, LocalDate on);

    /** The letter of an occasion. */
    Optional<Long> ofOccasion(String onceKey);

    /** A letter. */
    Optional<KeptLetter> find(long letter);

    /** A letter, held until the transaction ends. */
    Optional<KeptLetter> lock(long letter);

    /** Letters of a matter, the first first. */
    List<LetterLine> of(CaseReference matter);

    /**
     * Letters of some desks in a state, the newest first, without those of matters that are hidden from a person.
     *
     * @param before id before which the page begins; null for the first one
     */
    List<LetterLine> page(Set<String> desks, LetterState state, String login, @Nullable Long before, int most);

    /** How many letters some desks have in each state. */
    Map<LetterState, Integer> count(Set<String> desks, String login);

    /** Whether a matter is hidden from a person (回避). */
    boolean isHidden(CaseReference matter, String login);

    /** Changes what a draft says. */
    void rewrite(long letter, String addressee, Map<String, String> fields);

    /** The next number of an organ in a year; nobody else gets one there until the transaction ends. */
    int nextSerial(AreaCode issuer, int year);

    /** Issues a draft. */
    void issue(IssuedLetter issued);

    /** Draws a draft back. */
    void withdraw(long letter, LocalDate on, String by);

    /** Notes that letters have left, those that were waiting to. */
    void sent(Collection<Long> letters, LocalDate on);

    /** Notes that a letter arrived (送达). */
    void received(long letter, LocalDate on, String by);

    /** Notes what came back. */
    void replied(long letter, Reply reply);

    /** What came back to a letter. */
    Optional<Reply> reply(long letter);

    /**
     * The PDF of an issued letter.
     *
     * @throws IllegalStateException when it is not what was issued
     */
    byte[] pdf(long letter);
}
