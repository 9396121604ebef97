package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.area.Areas;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.domain.Payment;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAmountLimits;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.assistance.persistence.JdbcPayments;
import org.tongxing.organization.Organization;
import org.tongxing.register.ChildFace;
import org.tongxing.register.Children;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Tells a matter of temporary assistance in the Chinese lines that its forms show. */
@Component
@Transactional(readOnly = true)
public class DescribeAssistance {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final JdbcPayments payments;
    private final JdbcAmountLimits amounts;
    private final Children children;
    private final Areas areas;
    private final Organization organization;
    private final Clock clock;

    DescribeAssistance(
            JdbcAssistances matters,
            JdbcActs acts,
            JdbcPayments payments,
            JdbcAmountLimits amounts,
            Children children,
            Areas areas,
            Organization organization,
            Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.payments = payments;
        this.amounts = amounts;
        this.children = children;
        this.areas = areas;
        this.organization = organization;
        this.clock = clock;
    }

    /** The lines at the head of every form, by key: child, matter, need, what was done, what may be decided. */
    public Map<String, Object> head(CaseReference reference) {
        Assistance matter = matters.get(reference);
        List<Act> done = acts.of(reference);
        Map<String, Object> lines = new HashMap<>();
        lines.put("childLine", childLine(matter));
        lines.put("matterLine", matterLine(matter));
        lines.put("needLine", needLine(matter));
        lines.put("doneLine", done.isEmpty() ? "" : doneLine(done));
        lines.put("givenLine", givenLine(payments.of(reference)));
        lines.put("limitLine", limitLine(matter));
        return lines;
    }

    private String childLine(Assistance matter) {
        ChildId child = matter.child();
        if (child != null) {
            ChildFace face = children.face(child);
            return face.childLine() + "\n\n" + face.familyLine();
        }
        LocalDate birth = matter.told().birthDate();
        return matter.told().name() + (birth == null ? "" : " · " + birth + "出生") + " · 未登记";
    }

    private String matterLine(Assistance matter) {
        return "临时救助 %s · %s · %s · 发生地%s · %s发生"
                .formatted(
                        matter.reference(),
                        matter.way().label(),
                        matter.state().label(),
                        areas.fullName(matter.area(), LocalDate.now(clock)),
                        matter.arisenOn());
    }

    private static String needLine(Assistance matter) {
        String line = "%s：%s　%s"
                .formatted(
                        matter.situation().label(),
                        matter.told().need(),
                        matter.appliedBy().label());
        return line
                + prefixed("　申请人或代办人：", matter.told().applicant())
                + prefixed("　电话：", matter.told().phone())
                + prefixed("　此前的临时救助：", matter.earlier())
                + prefixed("　另一事由：", matter.told().anotherReason());
    }

    private String doneLine(List<Act> done) {
        Set<String> logins = done.stream().map(Act::by).collect(Collectors.toSet());
        Map<String, String> people = organization.displayNames(logins);
        return done.stream()
                .map(act -> "%s（%s，%s）：%s"
                        .formatted(
                                act.step().label(),
                                people.getOrDefault(act.by(), act.by()),
                                act.at().format(TIME),
                                what(act)))
                .collect(Collectors.joining("\n\n"));
    }

    private static String what(Act act) {
        Help help = act.help();
        return Stream.of(
                        OutcomeLabels.of(act),
                        help.isNone() ? "" : help.line(),
                        prefixed("实物：", help.goods()),
                        prefixed("转介：", help.referralNeed()),
                        act.note() == null ? "" : act.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String givenLine(List<Payment> given) {
        return given.stream()
                .map(payment -> "凭证%s　%s　%s　领取人：%s（%s）%s"
                        .formatted(
                                payment.receiptNumber(),
                                payment.paidOn(),
                                what(payment),
                                payment.payee(),
                                payment.payeeIs().label(),
                                prefixed("　见证人：", payment.witness())))
                .collect(Collectors.joining("\n\n"));
    }

    private static String what(Payment payment) {
        return new Help(payment.cash(), payment.goods() ? "" : null, payment.shelter(), null, null).line();
    }

    private String limitLine(Assistance matter) {
        LocalDate today = LocalDate.now(clock);
        return "限额：乡镇（街道）每次%s，县级每次%s。"
                .formatted(amounts.township(matter.area(), today), amounts.county(matter.area(), today));
    }

    private static String prefixed(String prefix, @Nullable String text) {
        return text == null ? "" : prefix + text;
    }
}
