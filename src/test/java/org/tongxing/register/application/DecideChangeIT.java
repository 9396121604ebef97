package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.OTHER_SUPERVISOR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.ChangeKind;
import org.tongxing.register.domain.ChangeResult;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.ResidenceEpisode;
import org.tongxing.register.persistence.ChildRecords;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;

/** 决定查阅更正申请: by another person, made at once, seen in the history. */
class DecideChangeIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final DecideChange decide = register.get(DecideChange.class);
    private RegistrationResult child;

    @BeforeEach
    void registersAChild() {
        child = register.register(Answers.any());
    }

    // 两人

    @Test
    void isNeverDecidedByWhoProposedIt() {
        RecordChange change = proposedBy(SUPERVISOR, Proposals.correction(Map.of("childName", "王晓明")));

        assertThat(refused(SUPERVISOR, change, "AGREE", null)).containsExactly("决定：决定人不能是提出人，须由另一人决定");
        assertThat(register.personal(RegistrationField.CHILD_NAME, child)).isEqualTo("王小明");
    }

    @Test
    void isNotDecidedByWhoProposedItAsADeputyEither() {
        RecordChange change = proposed(Proposals.correction(Map.of("childName", "王晓明")));
        register.jdbc
                .sql("INSERT INTO absence VALUES (?, ?, date '2026-11-24', date '2026-11-30')")
                .params(SUPERVISOR, DIRECTOR)
                .update();

        assertThat(refused(DIRECTOR, change, "AGREE", null)).containsExactly("决定：决定人不能是提出人，须由另一人决定");
    }

    @Test
    void isKeptApartByTheDatabaseToo() {
        RecordChange change = proposed(Proposals.byStaff("WITHDRAW", null));

        assertThatThrownBy(() -> register.jdbc
                        .sql("UPDATE record_change SET outcome = 'AGREE', decided_by = proposed_by, decided_on = ?"
                                + " WHERE reference = ?")
                        .params(LocalDate.of(2026, 11, 24), change.reference().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("decided_by_another_person");
    }

    @Test
    void isDecidedOnce() {
        RecordChange change = proposed(Proposals.correction(Map.of("childName", "王晓明")));
        agree(change);

        assertThat(refused(OTHER_SUPERVISOR, change, "REFUSE", "重复提交")).containsExactly("决定：该申请已经作出决定");
    }

    @Test
    void isRefusedOnlyWithAReason() {
        RecordChange change = proposed(Proposals.byStaff("WITHDRAW", null));

        assertThat(refused(SUPERVISOR, change, "REFUSE", null)).containsExactly("理由：不予同意的，须说明理由");
        assertThat(refused(SUPERVISOR, change, null, null)).containsExactly("决定：必填");
    }

    @Test
    void changesNothingWhenRefused() {
        RecordChange change = proposed(Proposals.byStaff("WITHDRAW", null));

        DecideChange.Decided decided = decide.decide(SUPERVISOR, change.reference(), "REFUSE", "确在本地居住");

        assertThat(decided.result()).isEqualTo(ChangeResult.REFUSED);
        assertThat(register.isActive(child)).isTrue();
        assertThat(register.audit.events).isEmpty();
    }

    // 更正

    @Test
    void correctsAndKeepsTheOldValueInTheHistory() {
        RecordChange change = proposed(Proposals.correction(Map.of("childName", "王晓明")));

        agree(change);

        assertThat(register.personal(RegistrationField.CHILD_NAME, child)).isEqualTo("王晓明");
        ShowChanges.Entry entry = history(child).get(0);
        assertThat(entry.state()).isEqualTo("已更正");
        assertThat(entry.fields()).containsExactly(new ShowChanges.Corrected("儿童姓名", "王小明", "王晓明"));
        assertThat(entry.proposed()).contains("2026-11-24", "儿童主任");
        assertThat(entry.decided()).contains("2026-11-24", "儿童督导员");
    }

    @Test
    void isOnTheRecordWithWhatWasThereBeforeAndAfter() {
        RecordChange change = proposed(Proposals.correction(Map.of("childName", "王晓明")));

        agree(change);

        AuditEvent event = register.audit.events.get(0);
        assertThat(event.action()).isEqualTo(AuditAction.RECORD_CHANGED);
        assertThat(event.login()).isEqualTo(SUPERVISOR);
        assertThat(event.matter()).isEqualTo(change.reference().value());
        assertThat(event.detail()).isEqualTo("CORRECT childName");
        assertThat(event.before()).isEqualTo("childName=王小明");
        assertThat(event.after()).isEqualTo("childName=王晓明");
    }

    @Test
    void showsNumbersInTheHistoryInPartOnly() {
        String number = numberOf("430103");

        agree(proposed(Proposals.correction(Map.of("idNumber", number))));

        assertThat(history(child).get(0).fields()).allSatisfy(field -> assertThat(field.before() + field.after())
                .doesNotContain(number)
                .doesNotContain(Answers.NUMBER_OF_MING)
                .contains("*"));
    }

    @Test
    void determinesThePopulationAnewAndCorrectsWhereTheChildHasLived() {
        agree(proposed(Proposals.correction(Map.of("residentSince", "2026-10-01"))));

        assertThat(register.textOf("population", child)).isEqualTo("PENDING");
        assertThat(register.get(ChildRecords.class).episodes(child.child()))
                .extracting(ResidenceEpisode::from)
                .containsExactly(LocalDate.of(2026, 10, 1));
    }

    @Test
    void opensACaseWhenTheCorrectedRecordCallsForOne() {
        agree(proposed(Proposals.correction(Map.of("conditions", List.of("NO_GUARDIAN")))));

        assertThat(register.processes.started)
                .extracting(started -> started.message())
                .containsExactly("register.careNeeded");
    }

    @Test
    void correctsNothingThatHasChangedSince() {
        RecordChange change = proposed(Proposals.correction(Map.of("childName", "王晓明")));
        ChildRecords children = register.get(ChildRecords.class);
        RegisteredChild registered = children.find(child.child()).orElseThrow();
        children.update(registered.with(registered.form().with(RegistrationField.CHILD_NAME, "王大明")));

        assertThat(refused(SUPERVISOR, change, "AGREE", null)).containsExactly("儿童姓名：提出之后登记内容已变化，请不予同意后重新提出");
        assertThat(change(change).isOpen()).isTrue();
    }

    @Test
    void looksAtTheRulesOnceMoreWhenItIsMade() {
        String number = numberOf("430103");
        RecordChange change = proposed(Proposals.correction(Map.of("idNumber", number)));
        register.register(Answers.any().with("childName", "王大明").with("idNumber", number));

        assertThat(refused(SUPERVISOR, change, "AGREE", null)).containsExactly("证件号码：该证件号码已在本地台账中登记，请勿重复登记");
        assertThat(register.personal(RegistrationField.ID_NUMBER, child)).isEqualTo(Answers.NUMBER_OF_MING);
    }

    // 撤销登记

    @Test
    void takesAWrongRegistrationOutOfTheLedgerAndKeepsIt() {
        agree(proposed(Proposals.byStaff("WITHDRAW", null)));

        assertThat(register.isActive(child)).isFalse();
        assertThat(register.count("child")).isOne();
        assertThat(register.exits.left)
                .containsExactly(new ChildLeft(child.child(), "WRONG_REGISTRATION", LocalDate.of(2026, 11, 24)));
    }

    @Test
    void isTheOnlyWayToWithdraw() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        child.child(),
                        new RecordExit.Exit(ExitReason.WRONG_REGISTRATION, LocalDate.of(2026, 11, 24), null, null)));

        assertThat(refused.violations().get(0).message()).contains("由另一人决定");
        assertThat(register.isActive(child)).isTrue();
    }

    @Test
    void withdrawsNobodyTwice() {
        RecordChange change = proposed(Proposals.byStaff("WITHDRAW", null));
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        child.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 24), null, null));

        assertThat(refused(SUPERVISOR, change, "AGREE", null)).containsExactly("申请事项：该儿童已移出台账");
    }

    // 并入与撤销并入

    @Test
    void mergesAndUndoesItAsIfNothingHadBeen() {
        RegistrationResult twin = second();
        agree(proposed(twin, Proposals.byStaff("MERGE", child.child().value())));
        assertThat(register.isActive(twin)).isFalse();
        assertThat(register.textOf("(changes_on IS NULL)::text", twin)).isEqualTo("true");

        agree(proposed(Proposals.byStaff("UNMERGE", twin.child().value())));

        assertThat(register.isActive(twin)).isTrue();
        assertThat(register.textOf("(merged_into IS NULL)::text", twin)).isEqualTo("true");
        assertThat(register.textOf("changes_on", twin)).isEqualTo(register.textOf("changes_on", child));
        assertThat(register.get(ChildRecords.class).episodes(twin.child()))
                .containsExactly(new ResidenceEpisode(
                        new AreaCode(Answers.COMMUNITY), LocalDate.of(2024, 9, 1), null, AccompaniedBy.BOTH_PARENTS));
    }

    @Test
    void isSeenInBothHistoriesAndOnceInTheDossier() {
        RegistrationResult twin = second();
        RecordChange merge =
                proposed(twin, Proposals.byStaff("MERGE", child.child().value()));
        agree(merge);

        assertThat(history(child))
                .extracting(ShowChanges.Entry::other)
                .containsExactly(twin.child().value());
        assertThat(history(twin))
                .extracting(ShowChanges.Entry::other)
                .containsExactly(child.child().value());
        assertThat(register.get(ReadDossier.class)
                        .forPerson(DIRECTOR, child.child())
                        .orElseThrow()
                        .timeline())
                .filteredOn(entry -> entry.text().contains(merge.reference().value()))
                .extracting(TimelineEntry::title)
                .containsExactlyInAnyOrder("提出查阅更正", "已并入");
    }

    @Test
    void mergesIntoNobodyWhoLeftInTheMeantime() {
        RegistrationResult twin = second();
        RecordChange change =
                proposed(twin, Proposals.byStaff("MERGE", child.child().value()));
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        child.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 24), null, null));

        assertThat(refused(SUPERVISOR, change, "AGREE", null)).containsExactly("对应的登记：对应的登记已移出台账或已并入，不能再并入");
        assertThat(register.isActive(twin)).isTrue();
    }

    @Test
    void offersForAMergeWhoResemblesAndForItsUndoWhoWasMerged() {
        RegistrationResult twin = second();
        ShowChanges show = register.get(ShowChanges.class);

        assertThat(show.others(DIRECTOR, twin.child(), ChangeKind.MERGE))
                .extracting(ShowChanges.OtherRecord::childId)
                .containsExactly(child.child().value());
        agree(proposed(twin, Proposals.byStaff("MERGE", child.child().value())));
        assertThat(show.others(DIRECTOR, child.child(), ChangeKind.UNMERGE))
                .extracting(ShowChanges.OtherRecord::childId)
                .containsExactly(twin.child().value());
    }

    private RegistrationResult second() {
        return register.register(
                Answers.any().with("idType", "BIRTH_CERTIFICATE").with("idNumber", "R440123456"));
    }

    private static String numberOf(String place) {
        return RegistrationExamples.identityNumber(place, RegistrationExamples.BIRTH_DATE_OF_MING, "001");
    }

    private RecordChange proposed(ChangeProposal proposal) {
        return proposed(child, proposal);
    }

    private RecordChange proposed(RegistrationResult result, ChangeProposal proposal) {
        return register.get(ProposeChange.class).propose(DIRECTOR, result.child(), proposal);
    }

    private RecordChange proposedBy(String login, ChangeProposal proposal) {
        return register.get(ProposeChange.class).propose(login, child.child(), proposal);
    }

    private void agree(RecordChange change) {
        decide.decide(SUPERVISOR, change.reference(), "AGREE", null);
    }

    private RecordChange change(RecordChange change) {
        CaseReference reference = change.reference();
        return register.get(DescribeChange.class).change(reference);
    }

    private List<ShowChanges.Entry> history(RegistrationResult result) {
        return register.get(ShowChanges.class).history(result.child());
    }

    private List<String> refused(String login, RecordChange change, @Nullable String outcome, @Nullable String reason) {
        return catchThrowableOfType(
                        RefusedException.class, () -> decide.decide(login, change.reference(), outcome, reason))
                .violations()
                .stream()
                .map(violation -> violation.label() + "：" + violation.message())
                .toList();
    }
}
