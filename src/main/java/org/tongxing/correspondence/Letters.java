package org.tongxing.correspondence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.application.AnswerLetter;
import org.tongxing.correspondence.application.DrawUpLetter;
import org.tongxing.correspondence.application.IssueLetter;
import org.tongxing.correspondence.application.KeptLetter;
import org.tongxing.correspondence.application.StoredLetters;
import org.tongxing.shared.CaseReference;

/** Letters (公函) to other organs and to families: drawn up by a matter, issued by a person, answered. */
@Component
public class Letters {

    private final DrawUpLetter drawingUp;
    private final IssueLetter issuing;
    private final AnswerLetter answering;
    private final StoredLetters letters;

    Letters(DrawUpLetter drawingUp, IssueLetter issuing, AnswerLetter answering, StoredLetters letters) {
        this.drawingUp = drawingUp;
        this.issuing = issuing;
        this.answering = answering;
        this.letters = letters;
    }

    /**
     * Draws up a letter, once for each occasion, in the caller's transaction. A field that is missing or a character that
     * the font does not have keeps it a draft.
     *
     * @return id of the letter
     * @throws IllegalArgumentException when there is no such template, it has no such field, or the desk issues no
     *     letters
     */
    public long drawUp(NewLetter letter) {
        return drawingUp.drawUp(letter);
    }

    /**
     * Issues a draft: gives it its number, makes the PDF and has it sent.
     *
     * @throws org.tongxing.shared.RefusedException when it is no draft, the person does not sit at the issuing desk, or a
     *     field is missing or cannot be printed
     */
    public void issue(long letter, String login) {
        issuing.issue(letter, login);
    }

    /** The letters of a matter, the first first. */
    public List<LetterLine> of(CaseReference matter) {
        return letters.of(matter);
    }

    /** A letter. */
    public Optional<LetterLine> find(long letter) {
        return letters.find(letter).map(KeptLetter::line);
    }

    /**
     * Records what came back, and publishes {@link LetterReplied} in the same transaction.
     *
     * @throws org.tongxing.shared.RefusedException when there is no such letter, it has not left, or it is answered
     */
    public void replied(long letter, Reply reply) {
        answering.replied(letter, reply);
    }
}
