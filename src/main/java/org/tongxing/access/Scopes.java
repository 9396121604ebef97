package org.tongxing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.area.ManagingUnit;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;

/**
 * The one place where it is decided whom a person sees: from their posts of today, what is referred to their organ, and
 * what they opened for a reason. Without a valid 从业查询 nobody sees a child (未成年人保护法第六十二条).
 */
@Component
public class Scopes {

    private final Organization organization;
    private final Areas areas;
    private final Referrals referrals;
    private final OpenedAccess opened;
    private final Avoidances avoidances;
    private final FieldRights rights;
    private final Clock clock;

    Scopes(
            Organization organization,
            Areas areas,
            Referrals referrals,
            OpenedAccess opened,
            Avoidances avoidances,
            FieldRights rights,
            Clock clock) {
        this.organization = organization;
        this.areas = areas;
        this.referrals = referrals;
        this.opened = opened;
        this.avoidances = avoidances;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whom a person may see by name. */
    public Scope of(String login) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today)) {
            return Scope.NOTHING;
        }
        List<Post> posts = organization.postsOf(login, today);
        return scope(login, byName(login, posts), asked(posts), opened.childrenBy(login), today);
    }

    /** Whom a person may see by name in an area, as it is really administered. */
    public Scope inside(String login, AreaCode area) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today)) {
            return Scope.NOTHING;
        }
        List<AreaCode> above = areas.lineage(area, today);
        List<AreaCode> mine = byName(login, organization.postsOf(login, today));
        List<AreaCode> cut = mine.stream().anyMatch(above::contains)
                ? List.of(area)
                : mine.stream()
                        .filter(own -> areas.lineage(own, today).contains(area))
                        .toList();
        return scope(login, cut, List.of(), List.of(), today);
    }

    /** A person's organs, and those of their desks that visit a child of another place. */
    private List<String> asked(List<Post> posts) {
        List<String> desks = posts.stream()
                .filter(post -> post.organ() == null)
                .map(Post::group)
                .distinct()
                .toList();
        return Stream.concat(
                        posts.stream().map(Post::organ).filter(Objects::nonNull), referrals.askedAmong(desks).stream())
                .distinct()
                .toList();
    }

    private List<AreaCode> byName(String login, List<Post> posts) {
        return Stream.concat(
                        areasOf(posts).filter(area -> area.reaches(AreaLevel.COUNTY)), opened.areasBy(login).stream())
                .distinct()
                .toList();
    }

    private Scope scope(String login, List<AreaCode> mine, List<String> organs, List<ChildId> shown, LocalDate today) {
        List<ManagingUnit> zones = areas.managingUnits(today);
        return new Scope(within(mine, zones), without(mine, zones), organs, shown, avoidances.childrenAvoidedBy(login));
    }

    /** Areas above the county of which a person sees figures, and names for a reason. */
    public List<AreaCode> figuresOf(String login) {
        LocalDate today = LocalDate.now(clock);
        return areasOf(organization.postsOf(login, today))
                .filter(area -> !area.reaches(AreaLevel.COUNTY))
                .distinct()
                .toList();
    }

    /**
     * Everyone in some areas as they are really administered: for counting, which shows nobody, or where the caller says
     * who may see it.
     */
    public Scope over(List<AreaCode> mine) {
        List<ManagingUnit> zones = areas.managingUnits(LocalDate.now(clock));
        return new Scope(within(mine, zones), without(mine, zones), List.of(), List.of(), List.of());
    }

    /** How a person sees a child; empty when the child is not there for them. */
    public Optional<Sight> sight(String login, ChildId child, AreaCode residence) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today) || avoidances.isAvoided(login, child)) {
            return Optional.empty();
        }
        List<Post> posts = organization.postsOf(login, today);
        List<Role> caring = caring(posts, residence, today);
        if (!caring.isEmpty()) {
            return Optional.of(rights.sight(Purpose.CARE, caring));
        }
        List<Role> referred = referred(posts, child);
        if (!referred.isEmpty()) {
            return Optional.of(rights.sight(Purpose.REFERRAL, referred));
        }
        return forAReason(login, child, residence, posts);
    }

    /** How somebody who has a task about a child sees it, whatever their posts are. */
    public Optional<Sight> sightByTask(String login, ChildId child, AreaCode residence) {
        LocalDate today = LocalDate.now(clock);
        if (!organization.isCleared(login, today) || avoidances.isAvoided(login, child)) {
            return Optional.empty();
        }
        return sight(login, child, residence).or(() -> byTask(organization.postsOf(login, today)));
    }

    /** Oversight sees tasks, to see how others act; it has none of its own, and sees no child. */
    private Optional<Sight> byTask(List<Post> posts) {
        List<Role> working = posts.stream()
                .filter(post -> post.organ() != null || Organization.caresInAnArea(post))
                .map(Post::role)
                .toList();
        return working.isEmpty() ? Optional.empty() : Optional.of(rights.sight(Purpose.TASK, working));
    }

    /** Whether a child lives in an area above the county that is the person's: its name is to be had for a reason. */
    public boolean needsReason(String login, AreaCode residence) {
        LocalDate today = LocalDate.now(clock);
        List<AreaCode> lineage = areas.lineage(residence, today);
        return organization.isCleared(login, today) && figuresOf(login).stream().anyMatch(lineage::contains);
    }

    private Optional<Sight> forAReason(String login, ChildId child, AreaCode residence, List<Post> posts) {
        List<Role> roles = posts.stream().map(Post::role).toList();
        if (opened.childrenBy(login).contains(child)) {
            return Optional.of(rights.sight(Purpose.EMERGENCY, roles));
        }
        List<AreaCode> lineage = areas.lineage(residence, LocalDate.now(clock));
        return opened.areasBy(login).stream().anyMatch(lineage::contains)
                ? Optional.of(rights.sight(Purpose.NAMES, roles))
                : Optional.empty();
    }

    private List<Role> caring(List<Post> posts, AreaCode residence, LocalDate today) {
        List<AreaCode> lineage = areas.lineage(residence, today);
        return posts.stream()
                .filter(Organization::caresInAnArea)
                .filter(post -> post.area().reaches(AreaLevel.COUNTY) && lineage.contains(post.area()))
                .map(Post::role)
                .toList();
    }

    private List<Role> referred(List<Post> posts, ChildId child) {
        List<String> asked = referrals.askedAbout(child);
        return posts.stream()
                .filter(post -> asked.contains(post.organ() == null ? post.group() : post.organ()))
                .map(Post::role)
                .toList();
    }

    private static Stream<AreaCode> areasOf(List<Post> posts) {
        return posts.stream().filter(Organization::caresInAnArea).map(Post::area);
    }

    /** By legal code, and the towns under other codes that really belong to an area. */
    private static List<AreaCode> within(List<AreaCode> mine, List<ManagingUnit> zones) {
        List<AreaCode> within = new ArrayList<>(mine);
        zones.stream()
                .filter(zone -> mine.stream().anyMatch(area -> zone.county().isWithin(area)))
                .map(ManagingUnit::area)
                .filter(zone -> mine.stream().noneMatch(zone::isWithin))
                .forEach(within::add);
        return List.copyOf(within);
    }

    /** Towns under an area's code that another county administers. */
    private static List<AreaCode> without(List<AreaCode> mine, List<ManagingUnit> zones) {
        return zones.stream()
                .filter(zone ->
                        mine.stream().anyMatch(area -> zone.area().isWithin(area) && !area.isWithin(zone.area())))
                .filter(zone -> mine.stream().noneMatch(area -> zone.county().isWithin(area)))
                .map(ManagingUnit::area)
                .toList();
    }
}
