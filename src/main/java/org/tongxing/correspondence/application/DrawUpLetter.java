package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.correspondence.NewLetter;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;

/** Draws up a letter and tells its desk that it waits to be issued. */
@Component
public class DrawUpLetter {

    private final LetterTemplates templates;
    private final StoredLetters letters;
    private final Notices notices;
    private final Clock clock;

    DrawUpLetter(LetterTemplates templates, StoredLetters letters, Notices notices, Clock clock) {
        this.templates = templates;
        this.letters = letters;
        this.notices = notices;
        this.clock = clock;
    }

    /** @see org.tongxing.correspondence.Letters#drawUp */
    @Transactional
    public long drawUp(NewLetter letter) {
        LocalDate today = LocalDate.now(clock);
        LetterTemplate template = templates
                .current(letter.template(), letter.issuer(), today)
                .orElseThrow(() -> new IllegalArgumentException("no template " + letter.template()));
        if (!LetterDesks.issues(letter.issuerRole(), letter.issuer())
                || !template.roles().contains(letter.issuerRole())) {
            throw new IllegalArgumentException(
                    "%s@%s issues no letters".formatted(letter.issuerRole().code(), letter.issuer()));
        }
        if (!template.labels().keySet().containsAll(letter.fields().keySet())) {
            throw new IllegalArgumentException("%s has the fields %s and not %s"
                    .formatted(
                            template.key(),
                            template.labels().keySet(),
                            letter.fields().keySet()));
        }
        Optional<Long> added = letters.add(letter, template.version(), today);
        added.ifPresent(id -> tellDesk(id, letter, template));
        return added.or(() -> letters.ofOccasion(letter.onceKey())).orElseThrow();
    }

    private void tellDesk(long id, NewLetter letter, LetterTemplate template) {
        notices.tell(new Notice(
                "letter:drafted:" + id,
                letter.issuerRole().code() + '@' + letter.issuer(),
                NoticeKind.LETTER,
                letter.matter(),
                null,
                "%s已拟好，请核对后签发。".formatted(template.title())));
    }
}
