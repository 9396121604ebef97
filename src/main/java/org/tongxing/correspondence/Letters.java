package org.tongxing.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;

/** Letters (公函) to other organs and to families: drawn up by a matter, issued by a person, answered. */
@Component
public class Letters {

    /**
     * Draws up a letter, once for each occasion, in the caller's transaction. A field that is missing or a character that
     * the font does not have keeps it a draft.
     *
     * @return id of the letter
     * @throws IllegalArgumentException when there is no such template, or the desk issues no letters
     */
    public long drawUp(NewLetter letter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Issues a draft: gives it its number, makes the PDF and has it sent.
     *
     * @throws org.tongxing.shared.RefusedException when it is no draft, the person does not sit at the issuing desk, or a
     *     field is missing or cannot be printed
     */
    public void issue(long letter, String login) {
        throw new UnsupportedOperationException();
    }

    /** The letters of a matter, the first first. */
    public List<LetterLine> of(CaseReference matter) {
        throw new UnsupportedOperationException();
    }

    /** A letter. */
    public Optional<LetterLine> find(long letter) {
        throw new UnsupportedOperationException();
    }

    /**
     * Records what came back, and publishes {@link LetterReplied} in the same transaction.
     *
     * @throws org.tongxing.shared.RefusedException when there is no such letter, it has not left, or it is answered
     */
    public void replied(long letter, Reply reply) {
        throw new UnsupportedOperationException();
    }
}
