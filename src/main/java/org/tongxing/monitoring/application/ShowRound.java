package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.application.RoundAccess.Seat;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.monitoring.domain.LineFilter;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.monitoring.domain.RoundLine;
import org.tongxing.monitoring.persistence.JdbcGrids;
import org.tongxing.monitoring.persistence.JdbcRoundLines;
import org.tongxing.register.ChildLists;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** 半年动态更新·本村（社区）名单: a page of a community's list, as a person may see it; on the record as one look. */
@Component
public class ShowRound {

    private static final int PAGE = 50;

    /** More children of one name than this in one community are not shown by a search: the list itself is quicker. */
    private static final int NAMESAKES = 200;

    private final RoundAccess access;
    private final FollowRegister follow;
    private final JdbcRoundLines lines;
    private final JdbcGrids grids;
    private final ListLines rows;
    private final ChildLists children;
    private final Areas areas;
    private final AuditTrail audit;
    private final Clock clock;

    ShowRound(
            RoundAccess access,
            FollowRegister follow,
            JdbcRoundLines lines,
            JdbcGrids grids,
            ListLines rows,
            ChildLists children,
            Areas areas,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.follow = follow;
        this.lines = lines;
        this.grids = grids;
        this.rows = rows;
        this.children = children;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page; empty when there is no such list for the person. */
    @Transactional
    public Optional<RoundPage> page(String login, String reference, RoundQuestion asked) {
        return access.of(login, reference).map(seat -> page(login, seat, asked));
    }

    /** How far the community has come; empty when there is no such list for the person. */
    @Transactional(readOnly = true)
    public Optional<RoundProgress> progress(String login, String reference) {
        return access.of(login, reference).map(seat -> new RoundProgress(lines.progress(seat.part(), seat.scope())));
    }

    private RoundPage page(String login, Seat seat, RoundQuestion asked) {
        CommunityRound part = seat.part();
        if (asked.after() == null) {
            follow.refresh(part);
        }
        audit.noted(AuditEvent.of(login, AuditAction.LEDGER_SEARCHED)
                .at(part.community())
                .in(part.reference())
                .detail(criteria(asked)));
        LineFilter filter = new LineFilter(asked.grid(), standing(asked, part), sought(asked, seat));
        List<RoundLine> found = lines.page(part, seat.scope(), filter, asked.after(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<RoundLine> shown = more ? found.subList(0, PAGE) : found;
        return new RoundPage(
                part.reference(),
                areas.fullName(part.community(), LocalDate.now(clock)),
                part.referenceDay(),
                part.open(),
                seat.divides(),
                asked.grid(),
                filter.standing(),
                new RoundProgress(lines.progress(part, seat.scope())),
                grids.of(part.community()),
                rows.rows(shown),
                more ? shown.get(PAGE - 1).position().toString() : null);
    }

    private static Standing standing(RoundQuestion asked, CommunityRound part) {
        return asked.standing() != null ? asked.standing() : part.open() ? Standing.OPEN : Standing.ALL;
    }

    /** Those of the name, of the address, or of both. */
    private @Nullable List<ChildId> sought(RoundQuestion asked, Seat seat) {
        AreaCode community = seat.part().community();
        List<ChildId> named = asked.name() == null ? null : children.named(asked.name(), community, NAMESAKES);
        if (asked.address() == null || !seat.divides()) {
            return named;
        }
        List<ChildId> living = children.livingAt(asked.address(), community);
        return named == null ? living : named.stream().filter(living::contains).toList();
    }

    /** Which criteria were given, never what was typed. */
    private static String criteria(RoundQuestion asked) {
        return "round" + (asked.name() == null ? "" : " name")
                + (asked.address() == null ? "" : " address")
                + (asked.after() == null ? "" : " after");
    }
}
