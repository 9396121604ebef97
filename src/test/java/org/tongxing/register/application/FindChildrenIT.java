package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.ELSEWHERE;
import static org.tongxing.register.application.RegisterFixture.NEIGHBOUR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongxing.register.CareFacts;
import org.tongxing.register.ChildFace;
import org.tongxing.register.application.ReadDossier.Dossier;
import org.tongxing.register.application.ReviewRegistrations.Row;
import org.tongxing.register.application.SearchChildren.Found;
import org.tongxing.register.application.SearchChildren.Page;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** What people see of the register: their own areas, masked in lists. */
class FindChildrenIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final SearchChildren search = register.get(SearchChildren.class);
    private final ReviewRegistrations review = register.get(ReviewRegistrations.class);
    private final ShowChildren show = register.get(ShowChildren.class);

    @Test
    void findsByNameOrNumberAndMasksBoth() {
        RegistrationResult child = register.register(Answers.any());

        Page byName = search.search(DIRECTOR, "王 小 明", null, null, null);
        Page byNumber = search.search(DIRECTOR, null, Answers.NUMBER_OF_MING, null, null);

        assertThat(byName).isEqualTo(byNumber);
        assertThat(byName.children())
                .containsExactly(new Found(
                        child.child().value(),
                        "王*明",
                        Answers.NUMBER_OF_MING.substring(0, 4) + "**********" + Answers.NUMBER_OF_MING.substring(14),
                        "2018",
                        Answers.COMMUNITY));
        assertThat(byName.next()).isNull();
    }

    @Test
    void findsByPinyinAsPeopleTypeItInWhicheverReading() {
        RegistrationResult child = register.register(Answers.any().with("childName", "曾晓月"));

        assertThat(found("zengxiaoyue")).containsExactly(child.child().value());
        assertThat(found("Ceng Xiao Yue")).containsExactly(child.child().value());
        assertThat(found("zēng xiǎoyuè")).containsExactly(child.child().value());
        assertThat(found("zengxiao")).isEmpty();
    }

    @Test
    void findsANameInLatinLettersAsItIsWritten() {
        RegistrationResult child = register.register(Answers.any().with("childName", "John Smith"));

        assertThat(found("john smith")).containsExactly(child.child().value());
    }

    @Test
    void findsByPinyinWithinThePersonsAreasOnly() {
        register.register(Answers.any());

        assertThat(search.search(NEIGHBOUR, "wangxiaoming", null, null, null).children())
                .isEmpty();
    }

    @Test
    void findsNobodyOutsideThePersonsAreas() {
        register.register(Answers.any());

        assertThat(search.search(NEIGHBOUR, null, null, null, null).children()).isEmpty();
        assertThat(search.search(NEIGHBOUR, null, null, Answers.COMMUNITY, null).children())
                .isEmpty();
        assertThat(search.search(ELSEWHERE, null, Answers.NUMBER_OF_MING, "44", null)
                        .children())
                .isEmpty();
        assertThat(search.search("nobody", null, null, null, null).children()).isEmpty();
        assertThat(search.search(SUPERVISOR, null, null, Answers.COMMUNITY, null)
                        .children())
                .hasSize(1);
    }

    @Test
    void refusesAnAreaThatIsNone() {
        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> search.search(DIRECTOR, null, null, "天河", null));

        assertThat(refused.violations()).singleElement().satisfies(violation -> assertThat(violation.field())
                .isEqualTo("area"));
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAnybody() {
        List<String> names =
                IntStream.range(0, 51).mapToObj(i -> "王童" + (char) ('一' + i)).toList();
        names.forEach(name -> register.register(Answers.bare().with("childName", name)));

        Page first = search.search(DIRECTOR, null, null, null, null);
        Page second = search.search(DIRECTOR, null, null, null, first.next());

        assertThat(first.children()).hasSize(50);
        assertThat(second.children()).hasSize(1).doesNotContainAnyElementsOf(first.children());
        assertThat(second.next()).isNull();
    }

    @Test
    void opensADossierInThePersonsAreasOnly() {
        RegistrationResult child = register.register(Answers.any().with("conditions", List.of("HARDSHIP")));
        ReadDossier dossiers = register.get(ReadDossier.class);

        Dossier dossier = dossiers.forPerson(DIRECTOR, child.child()).orElseThrow();

        assertThat(dossier.toString())
                .contains("王小明", "监测摸排对象", "家庭生活困难", "138****1234", "广东省广州市天河区")
                .doesNotContain("13800001234", Answers.NUMBER_OF_MING);
        assertThat(dossiers.forPerson(NEIGHBOUR, child.child())).isEmpty();
        assertThat(dossiers.forPerson(DIRECTOR, ChildId.of(999))).isEmpty();
        assertThat(dossiers.forTask(DIRECTOR, child.child(), child.reference())).contains(dossier);
    }

    @Test
    void showsAChildAtTheHeadOfAForm() {
        RegistrationResult child = register.register(Answers.any());

        ChildFace face = show.face(child.child());

        assertThat(face.childLine()).isEqualTo("王小明 · 男 · 8周岁（2018-03-02出生） · 跨省流动");
        assertThat(face.familyLine()).startsWith("监护人：王建国（父亲） · 电话 138****1234 · 居住地：广东省广州市天河区");
        assertThat(face.contactLine()).startsWith("监护人：王建国（父亲） · 电话 13800001234 · 居住地：广东省广州市天河区");
        assertThat(show.maskedNames(Set.of(child.child(), ChildId.of(999))))
                .containsOnlyKeys(child.child())
                .containsValue("王*明");
    }

    @Test
    void givesTheCodedFactsThatCareIsJudgedBy() {
        RegistrationResult child = register.register(Answers.any()
                .with("conditions", List.of("DISABILITY"))
                .with("requestsHelp", true)
                .with("requestedOn", "2026-11-20"));

        assertThat(show.careFacts(child.child()))
                .isEqualTo(new CareFacts(
                        Set.of("DISABILITY"),
                        true,
                        LocalDate.of(2026, 11, 20),
                        8,
                        "MONITORED",
                        "BOTH_PARENTS",
                        false,
                        "REGISTERED",
                        "RESIDENT_ID",
                        "PRIMARY"));
    }

    @Test
    void listsNewEntriesForTheTownshipUntilTheyAreTickedOff() {
        RegistrationResult one = register.register(Answers.any());
        RegistrationResult other = register.register(Answers.ofSister().without("ethnicity"));

        assertThat(review.page(SUPERVISOR, null).rows())
                .extracting(Row::reference, Row::name, Row::outcome)
                .containsExactly(
                        tuple(one.reference().value(), "王*明", "已登记"),
                        tuple(other.reference().value(), "王*芳", "信息待完善"));

        int ticked = review.markReviewed(SUPERVISOR, List.of(one.reference().value(), "forged"));

        assertThat(ticked).isOne();
        assertThat(review.page(SUPERVISOR, null).rows())
                .extracting(Row::reference)
                .containsExactly(other.reference().value());
    }

    @Test
    void letsNobodyTickOffTheEntriesOfAnotherTownship() {
        RegistrationResult child = register.register(Answers.any());
        List<String> references = List.of(child.reference().value());

        assertThat(review.markReviewed("childsupervisor.440106002", references)).isZero();
        assertThat(review.markReviewed(DIRECTOR, references)).isZero();
        assertThat(review.page(DIRECTOR, null).rows()).isEmpty();
    }

    private List<String> found(String name) {
        return search.search(DIRECTOR, name, null, null, null).children().stream()
                .map(Found::childId)
                .toList();
    }
}
