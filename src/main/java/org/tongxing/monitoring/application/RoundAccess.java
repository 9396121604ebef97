package org.tongxing.monitoring.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.access.Scope;
import org.tongxing.access.Scopes;
import org.tongxing.area.Areas;
import org.tongxing.monitoring.domain.CommunityRound;
import org.tongxing.monitoring.persistence.JdbcCommunityRounds;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Role;

/**
 * Who may work on a community's list: 儿童主任 and 网格员 of the community, and those up the line to whom it falls when
 * nobody is there. For everybody else it is as if it were not there.
 */
@Component
class RoundAccess {

    private static final Set<Role> DIVIDING =
            EnumSet.of(Role.CHILD_DIRECTOR, Role.CHILD_SUPERVISOR, Role.CIVIL_AFFAIRS);

    private final JdbcCommunityRounds rounds;
    private final Organization organization;
    private final Areas areas;
    private final Scopes scopes;
    private final Clock clock;

    RoundAccess(JdbcCommunityRounds rounds, Organization organization, Areas areas, Scopes scopes, Clock clock) {
        this.rounds = rounds;
        this.organization = organization;
        this.areas = areas;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * A person's place at a list.
     *
     * @param scope whom of it they may see
     * @param divides whether they make grids (网格) and put children into them
     */
    record Seat(CommunityRound part, Scope scope, boolean divides) {}

    /** The place of a person at the list of a number; empty when there is none for them. */
    Optional<Seat> of(String login, String reference) {
        return rounds.find(reference).flatMap(part -> seat(login, part));
    }

    /**
     * The same for somebody who would change the list: it stays open until this transaction has ended.
     *
     * @throws RefusedException when the update or this part of it has ended
     */
    Optional<Seat> toChange(String login, String reference) {
        Optional<Seat> seat = of(login, reference);
        if (seat.isPresent() && !rounds.keepOpen(reference).open()) {
            throw RefusedException.of("round", "半年动态更新", "本村（社区）的更新已提交或结束，名单不能再改动");
        }
        return seat;
    }

    private Optional<Seat> seat(String login, CommunityRound part) {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> lineage = areas.lineage(part.community(), today);
        List<Role> roles = organization.postsOf(login, today).stream()
                .filter(post -> isAbove(post, lineage))
                .map(Post::role)
                .toList();
        boolean divides = roles.stream().anyMatch(DIVIDING::contains);
        if (!divides && !roles.contains(Role.GRID_WORKER)) {
            return Optional.empty();
        }
        Scope scope = scopes.inside(login, part.community());
        return scope.isEmpty() ? Optional.empty() : Optional.of(new Seat(part, scope, divides));
    }

    private static boolean isAbove(Post post, List<AreaCode> lineage) {
        return post.area().reaches(AreaLevel.COUNTY) && lineage.contains(post.area());
    }
}
