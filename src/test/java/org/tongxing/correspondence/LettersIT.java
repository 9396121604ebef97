package org.tongxing.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.Avoidances;
import org.tongxing.correspondence.application.DeskLetters;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violation;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.TypedValues;

/** A letter's life: drawn up, issued, delivered, answered; and what may never happen to it. */
@TongxingTest
@RecordApplicationEvents
class LettersIT {

    private static final AreaCode COUNTY = new AreaCode("441403");
    private static final String ISSUER = "civilaffairs.441403";
    private static final CaseReference MATTER = new CaseReference("CB-441403-2026-000071");

    @Autowired
    private Letters letters;

    @Autowired
    private DeskLetters desk;

    @Autowired
    private Avoidances avoidances;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEvents events;

    @Test
    void goesFromDraftToReply() {
        LocalDate today = LocalDate.now();
        long letter = letters.drawUp(urge(fields()));
        assertThat(state(letter)).isEqualTo(LetterState.DRAFTED);

        letters.issue(letter, ISSUER);
        assertThat(letters.find(letter)).hasValueSatisfying(line -> {
            assertThat(line.state()).isEqualTo(LetterState.ISSUED);
            assertThat(line.number()).matches("梅县民函〔" + today.getYear() + "〕[1-9][0-9]*号");
            assertThat(line.issuedOn()).isEqualTo(today);
            assertThat(line.title()).isEqualTo("催办函");
            assertThat(line.to().name()).isEqualTo("示例县民政局");
        });
        desk.received(ISSUER, letter, today);
        letters.replied(letter, reply(today));

        assertThat(letters.of(MATTER)).extracting(LetterLine::id).contains(letter);
        assertThat(state(letter)).isEqualTo(LetterState.REPLIED);
        assertThat(events.stream(LetterReplied.class).filter(event -> event.letter() == letter))
                .singleElement()
                .satisfies(event -> assertThat(event.template()).isEqualTo("urge"))
                .satisfies(event -> assertThat(event.reply().outcome()).isEqualTo("GRANTED"));
        assertThat(desk.open(ISSUER, letter).orElseThrow().reply()).isEqualTo(reply(today));
        assertThat(notices("civilAffairs@441403")).contains("催办函已拟好，请核对后签发。").anyMatch(text -> text.endsWith("已收到复函。"));
    }

    @Test
    void isDrawnUpOnceForEachOccasion() {
        NewLetter letter = urge(fields());

        assertThat(letters.drawUp(letter)).isEqualTo(letters.drawUp(letter));
    }

    @Test
    void staysADraftWhileSomethingIsMissing() {
        Map<String, String> some = fields();
        some.remove("replyBy");
        some.put("contact", " ");
        long letter = letters.drawUp(urge(some));

        assertThat(refusal(letter))
                .containsExactly(new Violation("replyBy", "函复期限（日期）", "必填"), new Violation("contact", "联系人及电话", "必填"));
        assertThat(state(letter)).isEqualTo(LetterState.DRAFTED);

        assertThat(desk.rewrite(ISSUER, letter, "示例县民政局", fields())).isTrue();
        letters.issue(letter, ISSUER);
        assertThat(state(letter)).isEqualTo(LetterState.ISSUED);
    }

    @Test
    void staysADraftWithACharacterThatCannotBePrintedAndNamesIt() {
        Map<String, String> some = fields();
        some.put("subject", "王𠮷𬍛的认定");
        long letter = letters.drawUp(urge(some));

        assertThat(refusal(letter)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("subject");
            assertThat(violation.message()).contains("“𠮷”（U+20BB7）", "不能打印").doesNotContain("𬍛");
        });
        assertThat(state(letter)).isEqualTo(LetterState.DRAFTED);
    }

    @Test
    void hasNoFieldThatItsTemplateDoesNotKnow() {
        Map<String, String> some = fields();
        some.put("reason", "示例");

        assertThatThrownBy(() -> letters.drawUp(urge(some))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void getsNumbersWithoutGapsWhenManyAreIssuedAtOnce() {
        List<Long> drafts = IntStream.range(0, 8)
                .mapToObj(n -> letters.drawUp(urge(fields())))
                .toList();
        int before = last(COUNTY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(drafts.stream()
                            .map(draft -> CompletableFuture.runAsync(() -> letters.issue(draft, ISSUER), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            threads.shutdown();
        }

        assertThat(drafts.stream().map(this::serial).sorted().toList())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(before + 1, before + 8).boxed().toList());
    }

    @Test
    void givesANumberThatWasRolledBackToTheNext() {
        long first = letters.drawUp(urge(fields()));
        int before = last(COUNTY);

        transaction.executeWithoutResult(step -> {
            letters.issue(first, ISSUER);
            assertThat(serial(first)).isEqualTo(before + 1);
            step.setRollbackOnly();
        });

        assertThat(state(first)).isEqualTo(LetterState.DRAFTED);
        long second = letters.drawUp(urge(fields()));
        letters.issue(second, ISSUER);
        assertThat(serial(second)).isEqualTo(before + 1);
    }

    @Test
    void isIssuedOnce() {
        long letter = letters.drawUp(urge(fields()));
        letters.issue(letter, ISSUER);

        assertThat(refusal(letter)).singleElement().satisfies(violation -> assertThat(violation.message())
                .contains("不能再签发"));
    }

    @Test
    void beginsItsNumberWithTheSignThatIsLaidDown() {
        jdbc.sql(
                        """
                        INSERT INTO issuing_organ (area, name, sign, valid_from)
                        VALUES ('4414', '示例市民政局', '示民函', '2024-01-01') ON CONFLICT DO NOTHING
                        """)
                .update();
        long city = letters.drawUp(urge(new AreaCode("4414"), Role.CIVIL_AFFAIRS));
        long town = letters.drawUp(urge(new AreaCode("441403100"), Role.RELIEF_DESK));
        letters.issue(city, "civilaffairs.4414");
        letters.issue(town, "reliefdesk.441403100");

        assertThat(number(city)).startsWith("示民函〔");
        assertThat(number(town)).matches(".+镇函〔[0-9]{4}〕[0-9]+号");
        assertThat(desk.open("civilaffairs.4414", city).orElseThrow().sheet().html())
                .contains("示例市民政局");
    }

    @Test
    void namesTheRemediesWithTheLimitsOfTheDay() {
        long letter = letters.drawUp(new NewLetter(
                "refuse:" + System.nanoTime(),
                "refuse-inform",
                MATTER,
                COUNTY,
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "王示例"),
                Map.of(
                        "subject", "孤儿基本生活费",
                        "appliedOn", "2026年11月2日",
                        "reasons", "父亲在世且有抚养能力",
                        "basis", "示例办法第二条",
                        "contact", "示例科，0753-1234567")));
        letters.issue(letter, ISSUER);

        assertThat(desk.open(ISSUER, letter).orElseThrow().sheet().html())
                .contains("60日内向梅州市梅县区人民政府申请行政复议", "6个月内", "孤儿基本生活费不予认定告知书");
    }

    @Test
    void canNoLongerBeChangedOnceItIsIssued() {
        long letter = letters.drawUp(urge(fields()));
        letters.issue(letter, ISSUER);

        for (String change : List.of(
                "UPDATE letter SET number = '假〔2026〕1号' WHERE id = ?",
                "UPDATE letter SET texts = texts || '\\x00' WHERE id = ?",
                "UPDATE letter SET pdf_sha256 = repeat('0', 64) WHERE id = ?",
                "UPDATE letter SET matter = 'CB-441403-2026-000072' WHERE id = ?",
                "UPDATE letter SET state = 'DRAFTED' WHERE id = ?",
                "UPDATE letter SET state = 'REPLIED' WHERE id = ?",
                "UPDATE letter_pdf SET content = content || '\\x00' WHERE letter = ?",
                "DELETE FROM letter_pdf WHERE letter = ?",
                "DELETE FROM letter WHERE id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(letter).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> desk.rewrite(ISSUER, letter, null, fields())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.withdraw(ISSUER, letter)).isInstanceOf(RefusedException.class);
        assertThat(desk.pdf(ISSUER, letter)).isPresent();
    }

    @Test
    void letsANewKeyThroughAndNothingElse() {
        long letter = letters.drawUp(urge(fields()));
        letters.issue(letter, ISSUER);

        transaction.executeWithoutResult(step -> {
            assertThat(jdbc.sql("UPDATE letter SET texts = set_byte(texts, 1, 250) WHERE id = ?")
                            .param(letter)
                            .update())
                    .isEqualTo(1);
            assertThat(jdbc.sql("UPDATE letter_pdf SET content = set_byte(content, 1, 250) WHERE letter = ?")
                            .param(letter)
                            .update())
                    .isPositive();
            step.setRollbackOnly();
        });
    }

    @Test
    void isNotAnsweredBeforeItHasLeftNorTwice() {
        LocalDate today = LocalDate.now();
        long draft = letters.drawUp(urge(fields()));
        long issued = letters.drawUp(urge(fields()));
        long withdrawn = letters.drawUp(urge(fields()));
        long answered = letters.drawUp(urge(fields()));
        letters.issue(issued, ISSUER);
        desk.withdraw(ISSUER, withdrawn);
        letters.issue(answered, ISSUER);
        desk.received(ISSUER, answered, today);

        assertThat(said(answered, reply(today.plusDays(1)))).isEqualTo("不能晚于今天");
        assertThat(said(answered, reply(today.minusDays(1)))).isEqualTo("不能早于签发日期");
        letters.replied(answered, reply(today));

        assertThat(said(Long.MAX_VALUE, reply(today))).isEqualTo("没有这份公函");
        assertThat(said(draft, reply(today))).isEqualTo("这份公函尚未发出");
        assertThat(said(issued, reply(today))).isEqualTo("这份公函尚未发出");
        assertThat(said(withdrawn, reply(today))).isEqualTo("这份公函已撤回");
        assertThat(said(answered, reply(today))).isEqualTo("这份公函已经答复");
    }

    @Test
    void isNotThereForOtherDesksAndForWhoKeepsAway() {
        CaseReference hidden = new CaseReference("CB-441403-2026-000073");
        long letter = letters.drawUp(urge(fields()));
        long aboutHidden = letters.drawUp(new NewLetter(
                "hidden:" + System.nanoTime(),
                "urge",
                hidden,
                COUNTY,
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "示例县民政局"),
                fields()));
        avoidances.hideFromLine(hidden, "childdirector.441403100002", "civilaffairs.4414");

        assertThat(desk.open("civilaffairs.440106", letter)).isEmpty();
        assertThat(desk.open("childdirector.441403100001", letter)).isEmpty();
        assertThat(desk.rewrite("civilaffairs.440106", letter, null, fields())).isFalse();
        assertThatThrownBy(() -> letters.issue(letter, "civilaffairs.440106")).isInstanceOf(RefusedException.class);
        assertThat(desk.open("civilaffairs2.441403", letter)).isPresent();
        assertThat(jdbc.sql("SELECT EXISTS (SELECT FROM avoidance WHERE matter = ? AND login = ?)")
                        .params(hidden.value(), "childsupervisor.441403100")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        long ofTown = letters.drawUp(new NewLetter(
                "hidden:" + System.nanoTime(),
                "urge",
                hidden,
                new AreaCode("441403100"),
                Role.CHILD_SUPERVISOR,
                new Addressee(null, "示例县民政局"),
                fields()));
        assertThat(desk.open("childsupervisor.441403100", ofTown)).isEmpty();
        assertThat(desk.page("childsupervisor.441403100", LetterState.DRAFTED, null)
                        .letters())
                .extracting(LetterLine::id)
                .doesNotContain(ofTown);
        assertThat(desk.open(ISSUER, aboutHidden)).isPresent();
    }

    private static NewLetter urge(Map<String, String> fields) {
        TypedValues.remember(fields);
        return new NewLetter(
                "test:" + System.nanoTime(),
                "urge",
                MATTER,
                COUNTY,
                Role.CIVIL_AFFAIRS,
                new Addressee(null, "示例县民政局"),
                fields);
    }

    private static NewLetter urge(AreaCode area, Role role) {
        return new NewLetter(
                "test:" + System.nanoTime(), "urge", MATTER, area, role, new Addressee(null, "示例县民政局"), fields());
    }

    private static Map<String, String> fields() {
        return new HashMap<>(Map.of(
                "subject", "欧阳示例的孤儿认定",
                "earlier", "我单位于2026年11月2日电话商请",
                "replyBy", "2026年12月4日",
                "contact", "示例科联系人，0753-7654321"));
    }

    private static Reply reply(LocalDate on) {
        return new Reply("HAND", "GRANTED", on, "示民函〔2026〕3号", "同意认定，自下月起发放。", ISSUER);
    }

    private List<Violation> refusal(long letter) {
        return catchThrowableOfType(RefusedException.class, () -> letters.issue(letter, ISSUER))
                .violations();
    }

    private String said(long letter, Reply reply) {
        return catchThrowableOfType(RefusedException.class, () -> letters.replied(letter, reply))
                .violations()
                .get(0)
                .message();
    }

    private LetterState state(long letter) {
        return letters.find(letter).orElseThrow().state();
    }

    private String number(long letter) {
        return letters.find(letter).orElseThrow().number();
    }

    private int serial(long letter) {
        return jdbc.sql("SELECT serial FROM letter WHERE id = ?")
                .param(letter)
                .query(Integer.class)
                .single();
    }

    private int last(AreaCode area) {
        return jdbc.sql("SELECT coalesce(max(last), 0) FROM letter_number WHERE area = ?")
                .param(area.value())
                .query(Integer.class)
                .single();
    }

    private List<String> notices(String desk) {
        return jdbc.sql("SELECT text FROM notice WHERE recipient = ?")
                .param(desk)
                .query(String.class)
                .list();
    }
}
