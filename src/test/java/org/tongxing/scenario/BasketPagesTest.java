package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Letters;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.shared.Role;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.ScannedFiles;
import org.tongxing.support.SentLetters;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.Visits;
import org.tongxing.workflow.Desk;

/** 本机关事项: what an organ has to take on, what is due, late and sent back, by its own people alone. */
@TongxingTest
class BasketPagesTest {

    private static final String COMMUNITY = "440106002008";
    private static final String PEOPLE = "womensfederation.440106";

    @LocalServerPort
    private int port;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganMailboxes mailboxes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    private SentLetters sent;
    private String basket = "";

    @BeforeEach
    void findTheOrgan() {
        sent = new SentLetters(letters, mailboxes, jdbc);
        basket = "/organs/" + sent.organ(Role.WOMENS_FEDERATION) + "/basket";
    }

    @Test
    void showsLettersAndTasksByWhatIsToBeDone() {
        long letter = sent.to(Role.WOMENS_FEDERATION);
        String late = task(Duration.ofDays(-1));
        String due = task(Duration.ofDays(2));
        PageVisitor people = new PageVisitor(port, PEOPLE);

        assertThat(people.open("/").html()).contains(basket);
        assertThat(people.open(basket).html()).contains("待受理", sent.number(letter), late, due);
        assertThat(people.open(basket + "?part=DUE").html()).contains(due).doesNotContain(late, sent.number(letter));
        assertThat(people.open(basket + "?part=LATE").html()).contains(late).doesNotContain(due);
        assertThat(people.open(basket + "?part=BACK").html()).contains("没有这类事项");

        jdbc.sql(
                        """
                        INSERT INTO act_hi_taskinst (id_, task_def_key_, proc_inst_id_, start_time_, delete_reason_)
                        SELECT id_ || '-before', task_def_key_, proc_inst_id_, create_time_, 'completed'
                          FROM act_ru_task WHERE id_ = ?
                        """)
                .param(late)
                .update();
        String back = people.open(basket + "?part=BACK").html();
        // A row that the engine did not write bears no tenant; nothing else may meet it.
        jdbc.sql("DELETE FROM act_hi_taskinst WHERE id_ = ?")
                .param(late + "-before")
                .update();
        assertThat(back).contains(late).doesNotContain(due);
    }

    @Test
    void leadsToThePageOnWhichALetterIsAnswered() {
        long letter = sent.to(Role.WOMENS_FEDERATION);
        String page = "/letters/" + letter + "/answer";
        PageVisitor people = new PageVisitor(port, PEOPLE);

        assertThat(people.open(basket).html()).contains(page);
        assertThat(people.open(page).html()).contains("答复公函", sent.number(letter));
        assertThat(people.upload(page, List.of(), "attachment", new byte[0]).html())
                .contains("答复结果：必填", "来文文号：必填", "成文日期：必填", "答复内容：必填");
        String answered = people.upload(
                        page,
                        List.of(
                                Map.entry("outcome", "AGREED"),
                                Map.entry("documentNumber", "无"),
                                Map.entry("documentDate", LocalDate.now(clock).toString()),
                                Map.entry("text", "已上门了解，详见附件。")),
                        "attachment",
                        ScannedFiles.pdf())
                .html();

        assertThat(answered).contains("本机关事项").doesNotContain(page);
        assertThat(sent.state(letter)).isEqualTo("REPLIED");
        assertThat(people.open(page).status()).isEqualTo(409);
        assertThat(new PageVisitor(port, "court.440106").open(page).status()).isEqualTo(404);
    }

    @Test
    void isForThoseWhoWorkThereAlone() {
        for (String login : List.of("court.440106", "civilaffairs.440106", "datasteward.440106", "admin")) {
            assertThat(new PageVisitor(port, login).open(basket).status())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    @Test
    void goesOnFromPageToPageAndAsksNoMoreForManyThanForOne() {
        long letter = sent.to(Role.YOUTH_LEAGUE);
        String page = "/organs/" + sent.organ(Role.YOUTH_LEAGUE) + "/basket";
        PageVisitor people = new PageVisitor(port, "youthleague.440106");
        people.open(page);
        int few = statements(people, page);
        sendAgain(letter, 55);

        int many = statements(people, page);
        String first = people.open(page).html();
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        String second = people.open(next).html();

        assertThat(many).isEqualTo(few);
        assertThat(letters(first)).hasSize(50).doesNotContainAnyElementsOf(letters(second));
        assertThat(letters(second)).hasSize(6);
    }

    private static List<String> letters(String html) {
        return Pattern.compile("/letters/\\d+/answer")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private int statements(PageVisitor people, String page) {
        try (StatementCount count = StatementCount.begin()) {
            people.open(page);
            return count.count();
        }
    }

    /** Letters of a year long ago, so that this year's numbers stay without a gap. */
    private void sendAgain(long letter, int times) {
        jdbc.sql(
                        """
                        INSERT INTO letter (once_key, template, template_version, matter, issuer_area, issuer_role,
                               to_organ, state, texts, drafted_on, year, serial, number, pdf_sha256, pdf_parts,
                               issued_on, issued_by, sent_on)
                        SELECT once_key || n, template, template_version, matter, issuer_area, issuer_role,
                               to_organ, state, texts, drafted_on, 1900, n, number || n, pdf_sha256, pdf_parts,
                               issued_on, issued_by, sent_on
                          FROM letter, generate_series(1, :times) AS n WHERE id = :letter
                        """)
                .param("letter", letter)
                .param("times", times)
                .update();
    }

    /** A task of the organ's desk that is due after a time: what the models give to organs will come by themselves. */
    private String task(Duration from) {
        Visits visits = new Visits(desk, jdbc, COMMUNITY);
        String child = visits.registered(RegistrationForms.inHardship(COMMUNITY));
        desk.runJobs();
        String task = visits.task(child, "userTask_proposeGrounds");
        jdbc.sql("UPDATE act_ru_task SET owner_ = ?, due_date_ = ? WHERE id_ = ?")
                .params(
                        "womensFederation@" + sent.organ(Role.WOMENS_FEDERATION),
                        Timestamp.from(clock.instant().plus(from)),
                        task)
                .update();
        return task;
    }
}
