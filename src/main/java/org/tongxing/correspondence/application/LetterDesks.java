package org.tongxing.correspondence.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.organization.DeskCode;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;

/** Who issues letters: a desk of civil affairs of a county or above, or of a township's office; whoever sits there today. */
@Component
class LetterDesks {

    private static final Set<Role> OF_A_TOWNSHIP = Set.of(Role.RELIEF_DESK, Role.CHILD_SUPERVISOR);

    private final Organization organization;
    private final StoredLetters letters;
    private final Clock clock;

    LetterDesks(Organization organization, StoredLetters letters, Clock clock) {
        this.organization = organization;
        this.letters = letters;
        this.clock = clock;
    }

    /** Whether a desk of a role in an area issues letters at all. */
    static boolean issues(Role role, AreaCode area) {
        return role == Role.CIVIL_AFFAIRS && !area.reaches(AreaLevel.TOWNSHIP)
                || OF_A_TOWNSHIP.contains(role) && area.level() == AreaLevel.TOWNSHIP;
    }

    /** The desks of a person that issue letters. */
    Set<String> of(String login) {
        return organization.groupsOf(login, LocalDate.now(clock)).stream()
                .filter(group -> DeskCode.parse(group)
                        .filter(desk -> desk.organ() == null && issues(desk.role(), desk.area()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** Whether a letter is there for a person: it is of a desk of theirs, and its matter is not hidden from them. */
    boolean sees(String login, LetterLine letter) {
        return of(login).contains(letter.desk()) && !letters.isHidden(letter.matter(), login);
    }

    /** @throws RefusedException when the person does not sit at the issuing desk */
    void mustSit(String login, LetterLine letter) {
        if (!sees(login, letter)) {
            throw refused("只能由发文岗位的人员办理");
        }
    }

    static RefusedException refused(String why) {
        return RefusedException.of("letter", "公函", why);
    }
}
