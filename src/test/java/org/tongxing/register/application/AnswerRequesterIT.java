package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.shared.RefusedException;

/** 书面答复 and the extract: a family is told what is kept, and nothing that would give somebody away. */
class AnswerRequesterIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final RegisterFixture register = RegisterFixture.empty();
    private final AnswerRequester answer = register.get(AnswerRequester.class);
    private RegistrationResult child;

    @BeforeEach
    void registersAChildOfWhomOthersHaveTold() {
        child = register.register(Answers.any()
                .with("conditions", List.of("HARDSHIP"))
                .with("requestsHelp", true)
                .with("requestedBy", "邻居示例")
                .with("requestedOn", "2026-11-01")
                .with("requestChannel", "电话")
                .with("note", "邻居反映常独自在家"));
    }

    // 答复

    @Test
    void answersInWriting() {
        RecordChange change = decided(Proposals.father(), "AGREE", null);

        answer.answer(SUPERVISOR, change.reference(), written("已提供", null));

        ShowChanges.Entry entry =
                register.get(ShowChanges.class).history(child.child()).get(0);
        assertThat(entry.state()).isEqualTo("已查阅");
        assertThat(entry.answered()).isEqualTo("2026-11-24 当面送达");
    }

    @Test
    void tellsARefusalWithWhereToTurn() {
        RecordChange change = decided(Proposals.father(), "REFUSE", "未能证明监护关系");

        assertThat(refused(change, written("不予同意", null))).containsExactly("救济途径：不予同意的，须告知救济途径");
        assertThat(answer.draft(change.reference())).contains("不予同意", "未能证明监护关系");
        assertThat(answer.remedies()).contains("申诉", "投诉", "诉讼");
    }

    @Test
    void keepsAnErasedRegistrationAndSaysSo() {
        RecordChange change = register.get(ProposeChange.class)
                .propose(DIRECTOR, child.child(), Proposals.byFamily("WITHDRAW", Proposals.father()));
        register.get(DecideChange.class).decide(SUPERVISOR, change.reference(), "AGREE", null);

        assertThat(answer.draft(change.reference())).contains("已撤销", "档案管理", "留存");
        assertThat(register.count("child")).isOne();
    }

    @Test
    void namesNoStaffInItsFirstWording() {
        RecordChange change = decided(Proposals.father(), "AGREE", null);

        assertThat(answer.draft(change.reference())).doesNotContain(SUPERVISOR, DIRECTOR, "督导员", "儿童主任");
    }

    @Test
    void answersOnceAndNotBeforeTheDecision() {
        RecordChange change = decided(Proposals.father(), "AGREE", null);

        assertThat(refused(change, new AnswerRequester.Answer(TODAY.minusDays(1), "MAIL", "已提供", null)))
                .containsExactly("答复日期：不能早于作出决定的日期");
        assertThat(refused(change, new AnswerRequester.Answer(TODAY.plusDays(1), "MAIL", "已提供", null)))
                .containsExactly("答复日期：不能晚于今天");
        assertThat(refused(change, new AnswerRequester.Answer(null, "SHOUT", null, null)))
                .containsExactlyInAnyOrder("答复日期：必填", "答复内容：必填", "送达方式：不是可选的项目");
        answer.answer(SUPERVISOR, change.reference(), written("已提供", null));
        assertThat(refused(change, written("再次提供", null))).containsExactly("答复内容：该申请已经答复");
    }

    // 查阅答复

    @Test
    void tellsTheGuardianWhatIsKeptAboutThemAndTheChild() {
        RecordChange change = decided(Proposals.father(), "AGREE", null);

        String extract = text(extract(change).orElseThrow());

        assertThat(extract).contains("王小明", Answers.NUMBER_OF_MING, "王建国", "父亲", "13800001234", "示例街2号");
    }

    @Test
    void neverTellsWhoReportedNorWhatStaffNoted() {
        RecordChange change = decided(Proposals.father(), "AGREE", null);

        String extract = text(extract(change).orElseThrow());

        assertThat(extract).doesNotContain("邻居", "独自在家", "2026-11-01", "家庭生活困难", DIRECTOR, SUPERVISOR, "督导员", "儿童主任");
    }

    @Test
    void tellsNobodyWhereAChildLivesApart() {
        ChangeProposal.Family apart = new ChangeProposal.Family("王建国", "PARENT", "身份证", TODAY, "IN_PERSON", false);
        RecordChange change = decided(apart, "AGREE", null);

        String extract = text(extract(change).orElseThrow());

        assertThat(extract).doesNotContain("五山", "示例街2号", "2024-09-01", "父母");
    }

    @Test
    void givesNobodyTheNumberOfAnotherPerson() {
        ChangeProposal.Family mother = new ChangeProposal.Family("示例母亲", "PARENT", "身份证", TODAY, "IN_PERSON", true);
        RecordChange change = decided(mother, "AGREE", null);

        String extract = text(extract(change).orElseThrow());

        assertThat(extract).doesNotContain("王建国", "13800001234", "430102199005");
    }

    @Test
    void isMadeOnlyWhenItWasAgreedToAndOnTheRecord() {
        RecordChange refused = decided(Proposals.father(), "REFUSE", "未能证明监护关系");
        RecordChange agreed = decided(Proposals.father(), "AGREE", null);
        RegistrationResult sister = register.register(Answers.ofSister());

        assertThat(extract(refused)).isEmpty();
        assertThat(register.get(ExtractRecord.class).extract(DIRECTOR, sister.child(), agreed.reference()))
                .isEmpty();
        assertThat(register.audit.events).isEmpty();
        assertThat(extract(agreed)).isPresent();
        assertThat(register.audit.events).extracting(AuditEvent::action).containsExactly(AuditAction.EXTRACTED);
    }

    private RecordChange decided(ChangeProposal.Family family, String outcome, @Nullable String reason) {
        RecordChange change =
                register.get(ProposeChange.class).propose(DIRECTOR, child.child(), Proposals.byFamily("VIEW", family));
        register.get(DecideChange.class).decide(SUPERVISOR, change.reference(), outcome, reason);
        return change;
    }

    private Optional<ExtractRecord.Extract> extract(RecordChange change) {
        return register.get(ExtractRecord.class).extract(DIRECTOR, child.child(), change.reference());
    }

    private static String text(ExtractRecord.Extract extract) {
        return extract.sections().stream()
                .flatMap(section -> section.facts().stream())
                .map(fact -> fact.label() + "：" + fact.value())
                .collect(Collectors.joining("\n"));
    }

    private static AnswerRequester.Answer written(String text, @Nullable String remedies) {
        return new AnswerRequester.Answer(TODAY, "IN_PERSON", text, remedies);
    }

    private List<String> refused(RecordChange change, AnswerRequester.Answer given) {
        return catchThrowableOfType(RefusedException.class, () -> answer.answer(SUPERVISOR, change.reference(), given))
                .violations()
                .stream()
                .map(violation -> violation.label() + "：" + violation.message())
                .toList();
    }
}
