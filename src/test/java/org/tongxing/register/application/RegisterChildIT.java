package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.ELSEWHERE;
import static org.tongxing.register.application.RegisterFixture.NEIGHBOUR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;
import static org.tongxing.register.domain.RegistrationExamples.BIRTH_DATE_OF_MING;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** What comes in and what happens (监测摸排登记), line by line. */
class RegisterChildIT {

    private final RegisterFixture register = RegisterFixture.empty();

    // contradictory, malformed, not valid on the day, out of order, out of scope: refused, nothing stored

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAndStoresNothing(String what, Answers answers, String field) {
        List<Violation> violations = refused(DIRECTOR, answers);

        assertThat(violations).extracting(Violation::field).containsExactly(field);
        assertThat(violations).allSatisfy(violation -> assertThat(violation.label() + violation.message())
                .matches("[^a-zA-Z]+"));
        assertThat(register.count("child")).isZero();
        assertThat(register.count("registration")).isZero();
        assertThat(register.count("residence_episode")).isZero();
    }

    static Stream<Arguments> refusesAndStoresNothing() {
        Answers any = Answers.any();
        return Stream.of(
                Arguments.of("check digit", any.with("idNumber", "430102201803020011"), "idNumber"),
                Arguments.of("birth date against the number", any.with("birthDate", "2018-03-03"), "birthDate"),
                Arguments.of("sex against the number", any.with("sex", "2"), "sex"),
                Arguments.of("phone", any.with("guardianPhone", "12345"), "guardianPhone"),
                Arguments.of(
                        "guardian's number", any.with("guardianIdNumber", "430102199005200131"), "guardianIdNumber"),
                Arguments.of("code of no list", any.with("ethnicity", "99"), "ethnicity"),
                Arguments.of("situation of no list", any.with("conditions", List.of("POOR")), "conditions"),
                Arguments.of("area of no list", any.with("hukouArea", "449999"), "hukouArea"),
                Arguments.of(
                        "community that does not exist", any.with("residenceArea", "440106001999"), "residenceArea"),
                Arguments.of(
                        "birth in the future",
                        any.without("idNumber", "residentSince").with("birthDate", "2026-11-25"),
                        "birthDate"),
                Arguments.of("living here since tomorrow", any.with("residentSince", "2026-11-25"), "residentSince"),
                Arguments.of("living here before birth", any.with("residentSince", "2018-03-01"), "residentSince"),
                Arguments.of(
                        "township outside the hukou county", any.with("hukouTownship", "440106001"), "hukouTownship"),
                Arguments.of("another community", any.with("residenceArea", "440106001002"), "residenceArea"),
                Arguments.of("another city", any.with("residenceArea", "441900004003"), "residenceArea"),
                Arguments.of("name of 73 characters", any.with("childName", "王".repeat(73)), "childName"),
                Arguments.of("no name", any.without("childName"), "childName"),
                Arguments.of("no birth date", any.without("birthDate"), "birthDate"),
                Arguments.of("no place", any.without("residenceArea"), "residenceArea"),
                Arguments.of("date that is none", any.with("residentSince", "去年"), "residentSince"),
                Arguments.of("list where one is asked", any.with("sex", List.of("1")), "sex"));
    }

    @Test
    void refusesAllAtOnceInTheOrderOfTheForm() {
        Answers wrong =
                Answers.any().without("childName").with("guardianPhone", "1").with("ethnicity", "99");

        assertThat(refused(DIRECTOR, wrong))
                .extracting(Violation::field)
                .containsExactly("childName", "ethnicity", "guardianPhone");
    }

    @Test
    void takesANameOfSeventyTwoRareCharacters() {
        String name = "𠮷".repeat(72);

        RegistrationResult result = register.register(Answers.any().with("childName", name));

        assertThat(register.personal(RegistrationField.CHILD_NAME, result)).isEqualTo(name);
    }

    @Test
    void refusesANumberOfTheOwnScopeHoweverItIsTyped() {
        String number = Stream.of("001", "003", "005", "007", "009", "011", "013", "015", "017", "019", "021", "023")
                .map(sequence -> identityNumber("430102", BIRTH_DATE_OF_MING, sequence))
                .filter(made -> made.endsWith("X"))
                .findFirst()
                .orElseThrow();
        register.register(Answers.any().with("idNumber", number));

        List<Violation> violations = refused(
                DIRECTOR, Answers.any().with("childName", "王晓明").with("idNumber", " " + number.toLowerCase() + " "));

        assertThat(violations).extracting(Violation::field).containsExactly("idNumber");
        assertThat(register.count("child")).isOne();
    }

    @Test
    void refusesANumberThatAnotherCommunityOfTheSupervisorHas() {
        register.register(NEIGHBOUR, Answers.any().with("residenceArea", "440106001002"));

        assertThat(refused(SUPERVISOR, Answers.any()))
                .extracting(Violation::field)
                .containsExactly("idNumber");
    }

    @Test
    void letsOneOfTwoWinWhoRegisterTheSameNumberAtOnce() throws Exception {
        Callable<Boolean> attempt = () -> {
            try {
                register.register(Answers.any());
                return true;
            } catch (RefusedException e) {
                return false;
            }
        };
        ExecutorService people = Executors.newFixedThreadPool(4);

        List<Future<Boolean>> attempts = people.invokeAll(List.of(attempt, attempt, attempt, attempt));
        people.shutdown();

        int won = 0;
        for (Future<Boolean> one : attempts) {
            won += one.get() ? 1 : 0;
        }
        assertThat(won).isOne();
        assertThat(register.count("child")).isOne();
        assertThat(register.count("registration")).isOne();
    }

    // active elsewhere in the province: 调转中

    @Test
    void keepsAChildWhoIsRegisteredElsewhereInTheProvinceAsTransfer() {
        RegistrationResult former = register.register(ELSEWHERE, Answers.any().with("residenceArea", "441900004003"));

        RegistrationResult result = register.register(Answers.any().with("conditions", List.of("HARDSHIP")));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.TRANSFER);
        assertThat(result.caseReference()).isPresent();
        assertThat(register.isActive(former)).isTrue();
        assertThat(register.isActive(result)).isTrue();
    }

    @Test
    void asksTheFormerPlaceOfATransferAndShowsNothingOfItsRecord() {
        RegistrationResult former = register.register(ELSEWHERE, Answers.any().with("residenceArea", "441900004003"));
        RegistrationResult result = register.register(Answers.any());

        register.get(CheckResidence.class).askFormerPlace(result.reference());

        assertThat(register.processes.started).singleElement().satisfies(started -> {
            assertThat(started.message()).isEqualTo("register.residenceInDoubt");
            assertThat(started.reference().value()).startsWith("RG-441900-2026-");
            assertThat(started.area()).isEqualTo(new AreaCode("441900004003"));
            assertThat(started.variables())
                    .isEqualTo(Map.of("childId", former.child().value()));
        });
        ReadDossier dossiers = register.get(ReadDossier.class);
        assertThat(dossiers.forPerson(DIRECTOR, former.child())).isEmpty();
        assertThat(dossiers.forPerson(DIRECTOR, result.child()).orElseThrow().toString())
                .doesNotContain(former.child().value(), "东莞");
    }

    @Test
    void asksTheLatestOfSeveralFormerPlaces() {
        register.register(ELSEWHERE, Answers.any().with("residenceArea", "441900004003"));
        register.register("childdirector.441403100001", Answers.any().with("residenceArea", "441403100001"));

        RegistrationResult result = register.register(Answers.any());
        register.get(CheckResidence.class).askFormerPlace(result.reference());

        assertThat(register.processes.started).singleElement().satisfies(started -> assertThat(started.area())
                .isEqualTo(new AreaCode("441403100001")));
    }

    @Test
    void registersAnewWhoeverHasLeftTheLedger() {
        RegistrationResult first = register.register(Answers.any());
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        first.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 20), null, null));

        assertThat(register.register(Answers.any()).outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
    }

    // without name or exact birth date: a working name, an estimated date

    @Test
    void keepsAFoundlingUnderAWorkingNameAndAnEstimatedDate() {
        RegistrationResult result = register.register(Answers.bare()
                .with("childName", "五山女童")
                .with("birthDateEstimated", true)
                .with("idType", "NONE")
                .with("hukouStatus", "UNKNOWN")
                .with("guardianUnknown", true)
                .with("guardianUnknownReason", "捡拾，正在查找")
                .with("conditions", List.of("NO_GUARDIAN")));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);
        assertThat(result.population()).isEqualTo(Population.NONE);
        assertThat(result.caseReference()).isPresent();
        assertThat(register.get(ShowChildren.class).face(result.child()).childLine())
                .contains("（估计）");
    }

    // anything else missing: 信息待完善

    @ParameterizedTest
    @ValueSource(
            strings = {
                "idType",
                "idNumber",
                "sex",
                "ethnicity",
                "hukouArea",
                "hukouAddress",
                "residenceAddress",
                "residentSince",
                "accompaniedBy",
                "guardianName",
                "guardianIdNumber",
                "guardianRelation",
                "guardianPhone",
                "schooling"
            })
    void keepsWhatLacksAFieldAsIncomplete(String key) {
        RegistrationResult result = register.register(Answers.any().without(key));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);
        assertThat(register.isActive(result)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void keepsWhatIsStillToBeSettledAsIncomplete(String what, Answers answers) {
        assertThat(register.register(answers).outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);
    }

    static Stream<Arguments> keepsWhatIsStillToBeSettledAsIncomplete() {
        Answers any = Answers.any();
        return Stream.of(
                Arguments.of("no document yet", any.without("idNumber").with("idType", "NONE")),
                Arguments.of("no hukou", any.without("hukouArea").with("hukouStatus", "UNREGISTERED")),
                Arguments.of("hukou unknown", any.without("hukouArea").with("hukouStatus", "UNKNOWN")),
                Arguments.of("hukou in the residence county", any.with("hukouArea", "440106")),
                Arguments.of("社区待核定", any.with("residenceArea", "440106001")),
                Arguments.of("bare necessities", Answers.bare()));
    }

    @Test
    void namesWhatIsMissing() {
        RegistrationResult result = register.register(Answers.any().without("guardianPhone", "ethnicity"));

        assertThat(register.get(CompleteRegistration.class).missing(result.child()))
                .isEqualTo("民族、监护人联系电话");
    }

    // same name, birth date and guardian: 疑似重复

    @Test
    void suspectsTheSameNameBirthDateAndGuardianUnderAnotherDocument() {
        register.register(Answers.any());

        RegistrationResult result = register.register(
                Answers.any().with("idType", "BIRTH_CERTIFICATE").with("idNumber", "R440123456"));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.SUSPECTED);
        assertThat(register.isActive(result)).isTrue();
    }

    @Test
    void suspectsNoTwinOfAnotherName() {
        register.register(Answers.any());

        RegistrationResult twin = register.register(Answers.any()
                .with("childName", "王小亮")
                .with("idNumber", identityNumber("430102", BIRTH_DATE_OF_MING, "015")));

        assertThat(twin.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
    }

    @Test
    void suspectsNoTwinOfAnotherNumber() {
        register.register(Answers.any());

        RegistrationResult twin =
                register.register(Answers.any().with("idNumber", identityNumber("430102", BIRTH_DATE_OF_MING, "015")));

        assertThat(twin.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
    }

    // in no population: screened, and still protected

    @Test
    void recordsAChildOfNoPopulationAsScreenedWithTheReason() {
        RegistrationResult result =
                register.register(Answers.any().with("hukouArea", "440106").with("hukouTownship", "440106001"));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
        assertThat(result.population()).isEqualTo(Population.NONE);
        assertThat(result.caseReference()).isEmpty();
        assertThat(register.textOf("reason_code", result)).isEqualTo("AT_HUKOU_PLACE");
    }

    @Test
    void opensACaseForALocalChildInHardship() {
        RegistrationResult result = register.register(Answers.any()
                .with("hukouArea", "440106")
                .with("hukouTownship", "440106001")
                .with("conditions", List.of("HARDSHIP")));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
        assertThat(result.caseReference().orElseThrow().value()).startsWith("CC-440106-2026-");
    }

    @Test
    void opensACaseForALocalChildWhoseFamilyAsksForHelp() {
        RegistrationResult result = register.register(Answers.any()
                .with("hukouArea", "440106")
                .with("hukouTownship", "440106001")
                .with("requestsHelp", true)
                .with("requestedBy", "母亲")
                .with("requestedOn", "2026-11-23")
                .with("requestChannel", "来访"));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
        assertThat(result.caseReference()).isPresent();
        assertThat(register.get(ShowChildren.class).careFacts(result.child()).requestsHelp())
                .isTrue();
    }

    // all else: registered

    @Test
    void registersAChildOfWhomEverythingIsKnown() {
        RegistrationResult result = register.register(Answers.any());

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(result.child()).isEqualTo(ChildId.of(1));
        assertThat(result.reference().value()).startsWith("RG-440106-2026-");
        assertThat(result.area()).isEqualTo(new AreaCode(Answers.COMMUNITY));
        assertThat(result.caseReference()).isEmpty();
    }

    @Test
    void givesTheCaseANumberOfItsOwnThatNamesNobody() {
        RegistrationResult result = register.register(Answers.any().with("conditions", List.of("DISABILITY")));

        assertThat(result.caseReference()).isPresent();
        assertThat(result.caseReference()).isNotEqualTo(Optional.of(result.reference()));
    }

    @Test
    void neverAsksForThePermitOrTheNotice() {
        RegistrationResult result =
                register.register(Answers.any().with("residencePermit", false).with("noticeGiven", false));

        assertThat(result.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
    }

    // the four populations

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void determinesThePopulation(Population population, Answers answers) {
        assertThat(register.register(answers).population()).isEqualTo(population);
    }

    static Stream<Arguments> determinesThePopulation() {
        Answers any = Answers.any();
        return Stream.of(
                Arguments.of(Population.MONITORED, any),
                Arguments.of(
                        Population.STATISTICAL, any.with("hukouArea", "440106").with("hukouTownship", "440106002")),
                Arguments.of(Population.PENDING, any.with("residentSince", "2026-09-01")),
                Arguments.of(Population.NONE, any.with("accompaniedBy", "CARER")));
    }

    @Test
    void knowsTheDayOnWhichSixMonthsAreFull() {
        RegistrationResult result = register.register(Answers.any().with("residentSince", "2026-08-31"));

        assertThat(register.textOf("changes_on", result)).isEqualTo("2027-02-28");
    }

    @Test
    void storesNumbersAsTheyAreCompared() {
        RegistrationResult result = register.register(Answers.any()
                .with("guardianPhone", "+86 138-0000-1234")
                .with("guardianIdNumber", " " + identityNumber("430102", LocalDate.of(1990, 5, 20), "013")));

        assertThat(register.personal(RegistrationField.GUARDIAN_PHONE, result)).isEqualTo("13800001234");
        assertThat(register.personal(RegistrationField.GUARDIAN_ID_NUMBER, result))
                .doesNotContain(" ");
    }

    private List<Violation> refused(String login, Answers answers) {
        return catchThrowableOfType(RefusedException.class, () -> register.register(login, answers))
                .violations();
    }
}
