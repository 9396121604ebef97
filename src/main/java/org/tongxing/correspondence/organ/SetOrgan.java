package org.tongxing.correspondence.organ;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.area.Areas;
import org.tongxing.correspondence.OrganMailbox;
import org.tongxing.correspondence.OrganMailboxes;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;

/**
 * Sets how an organ works with us and where it is reached: the data stewards (数据管理员) of its county, city and province do,
 * and the civil-affairs desk of its county; for an organ of a city or the province that of its own level.
 */
@Component
public class SetOrgan {

    private final JdbcClient jdbc;
    private final OrganBook book;
    private final OrganMailboxes mailboxes;
    private final Organization organization;
    private final Areas areas;
    private final AuditTrail audit;
    private final Clock clock;

    SetOrgan(
            JdbcClient jdbc,
            OrganBook book,
            OrganMailboxes mailboxes,
            Organization organization,
            Areas areas,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.mailboxes = mailboxes;
        this.organization = organization;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a person sets what is known of an organ. */
    public boolean maySet(String login, OrganEntry organ) {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> lineage = areas.lineage(organ.area(), today);
        AreaCode desk =
                organ.area().reaches(AreaLevel.COUNTY) ? areas.managingCounty(organ.area(), today) : organ.area();
        return organization.postsOf(login, today).stream().anyMatch(post -> sets(post, lineage, desk));
    }

    private static boolean sets(Post post, List<AreaCode> lineage, AreaCode desk) {
        return post.role() == Role.DATA_STEWARD && lineage.contains(post.area())
                || post.role() == Role.CIVIL_AFFAIRS && post.area().equals(desk);
    }

    /** Address of an organ's mailbox, for those who set it; the passphrase is shown to nobody. */
    public Optional<String> mailbox(OrganEntry organ) {
        return mailboxes.of(organ.id()).map(OrganMailbox::address);
    }

    /**
     * Sets it, from now on.
     *
     * @throws RefusedException with every rule that is broken
     */
    @Transactional
    public void set(String login, String id, GivenOrgan given) {
        jdbc.sql("SELECT id FROM organ WHERE id = ? FOR UPDATE")
                .param(id)
                .query(String.class)
                .single();
        OrganEntry organ = book.find(id).orElseThrow(() -> RefusedException.of("organ", "机关", "没有这个机关"));
        if (!maySet(login, organ)) {
            throw RefusedException.of("organ", "机关", "只能设定本地区的机关");
        }
        Optional<OrganMailbox> before = mailboxes.of(id);
        OrganRules.check(given, before.isPresent());
        boolean otherMailbox = setMailbox(login, id, given, before);
        OrganEntry after = setRest(login, organ, given);
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .at(organ.area())
                .detail("organ:set " + id)
                .changed(
                        text(organ, before.map(OrganMailbox::address).orElse(null), false),
                        text(after, given.mailbox(), otherMailbox && given.passphrase() != null)));
    }

    private boolean setMailbox(String login, String id, GivenOrgan given, Optional<OrganMailbox> before) {
        String address = given.mailbox();
        if (address == null) {
            before.ifPresent(mailbox -> mailboxes.end(id, login));
            return before.isPresent();
        }
        String passphrase = given.passphrase() != null
                ? given.passphrase()
                : before.map(OrganMailbox::passphrase).orElseThrow();
        OrganMailbox mailbox = new OrganMailbox(address, passphrase);
        if (before.filter(mailbox::equals).isPresent()) {
            return false;
        }
        mailboxes.set(id, mailbox, login);
        return true;
    }

    private OrganEntry setRest(String login, OrganEntry organ, GivenOrgan given) {
        OrganEntry after = new OrganEntry(
                organ.id(),
                organ.name(),
                organ.role(),
                organ.area(),
                "LETTER".equals(given.mode()),
                given.postalAddress(),
                OrganRules.normalHours(given.hours()),
                given.dutyTelephone());
        if (!after.equals(organ)) {
            jdbc.sql(
                            """
                            INSERT INTO organ_setting
                                   (organ, by_letter, postal_address, hours, duty_telephone, set_by, set_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            organ.id(),
                            after.byLetter(),
                            after.postalAddress(),
                            after.hours(),
                            after.dutyTelephone(),
                            login,
                            OffsetDateTime.now(clock))
                    .update();
        }
        return after;
    }

    private static String text(OrganEntry organ, @Nullable String mailbox, boolean otherPassphrase) {
        return "%s；邮箱：%s%s；地址：%s；办公时间：%s；值班电话：%s"
                .formatted(
                        organ.byLetter() ? "函件" : "账号",
                        given(mailbox),
                        otherPassphrase ? "（更换口令）" : "",
                        given(organ.postalAddress()),
                        given(organ.hours()),
                        given(organ.dutyTelephone()));
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "无");
    }
}
