package org.tongxing.correspondence.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.attachment.CheckedFile;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;

/** An organ answers by one of its accounts. */
@Component
public class AnswerByAccount {

    private static final String CHANNEL = "API";

    private final Letters letters;
    private final Organization organization;
    private final ReplyRules rules;
    private final CheckFile files;
    private final TakeReply taking;
    private final Clock clock;

    AnswerByAccount(
            Letters letters,
            Organization organization,
            ReplyRules rules,
            CheckFile files,
            TakeReply taking,
            Clock clock) {
        this.letters = letters;
        this.organization = organization;
        this.rules = rules;
        this.files = files;
        this.taking = taking;
        this.clock = clock;
    }

    /** Whether a person works at an organ at all: only those answer letters. */
    public boolean worksAtAnOrgan(String login) {
        return !organs(login).isEmpty();
    }

    /**
     * Answers a letter to an organ of the person's.
     *
     * @return the letter
     * @throws NotOpenException when there is no such letter for the person, or it cannot be answered
     * @throws org.tongxing.shared.RefusedException with every rule that is broken
     */
    public LetterLine answer(String login, long id, GivenReply given, @Nullable String name, byte @Nullable [] file) {
        LetterLine letter = find(login, id);
        CheckedReply reply =
                rules.check(letter, given.receivedOn(LocalDate.now(clock).toString()));
        CheckedFile checked = file == null ? null : files.check(name, file);
        taking.take(id, reply, checked, CHANNEL, login);
        return letter;
    }

    /**
     * A letter that a person's organ has to answer.
     *
     * @throws NotOpenException when there is no such letter for the person, or it cannot be answered
     */
    public LetterLine find(String login, long id) {
        Set<String> organs = organs(login);
        LetterLine letter = letters.find(id)
                .filter(found -> Stream.ofNullable(found.to().organ()).anyMatch(organs::contains))
                .filter(found -> found.number() != null)
                .orElseThrow(() -> new NotOpenException(Standing.UNKNOWN));
        TakeReply.refuseUnlessOpen(letter);
        return letter;
    }

    private Set<String> organs(String login) {
        return organization.postsOf(login, LocalDate.now(clock)).stream()
                .map(Post::organ)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
