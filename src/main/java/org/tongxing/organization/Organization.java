package org.tongxing.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tongxing.area.Area;
import org.tongxing.area.Areas;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Role;

/** Who works where: accounts, posts, organs, and to whom a task goes. Everything is as of a day. */
@Component
public class Organization {

    private static final Set<Role> OVERSIGHT = EnumSet.of(Role.SUPERVISOR, Role.AUDITOR, Role.DATA_STEWARD);

    private final StaffRecords staff;
    private final OrganRecords organs;
    private final Areas areas;

    Organization(StaffRecords staff, OrganRecords organs, Areas areas) {
        this.staff = staff;
        this.organs = organs;
        this.areas = areas;
    }

    /** The account of a login. */
    public Optional<Account> account(String login) {
        return staff.account(login);
    }

    /** Replaces the hash of the same password by a newer one, unless another was set meanwhile. */
    public void rehash(String login, String oldHash, String newHash) {
        staff.rehash(login, oldHash, newHash);
    }

    /** Display names by login, one query; a login without an account is left out. */
    public Map<String, String> displayNames(Set<String> logins) {
        return logins.isEmpty() ? Map.of() : staff.displayNames(logins);
    }

    /** Whether a login administers the machine: the engine in Cockpit, no dossier. */
    public boolean isTechnicalAdministrator(String login) {
        return staff.isTechnicalAdministrator(login);
    }

    /**
     * The posts in which a person acts on a day: their own, and as deputy (代理) those of the absent. A post that meets
     * children counts only with a valid 从业查询 of the person who acts (未成年人保护法第六十二条).
     */
    public List<Post> postsOf(String login, LocalDate on) {
        boolean checked = staff.hasValidCheck(login, on);
        return staff.postsOf(login, on).stream()
                .filter(post -> checked || !MeetsChildren.inRole(post.role()))
                .toList();
    }

    /** The posts that a person holds themselves on a day, whether they may act in them that day or not. */
    public List<Post> heldPosts(String login, LocalDate on) {
        return staff.heldPosts(login, on);
    }

    /** Whether one of some posts meets children, so that who acts in it needs a 从业查询. */
    public static boolean anyMeetsChildren(List<Post> posts) {
        return posts.stream().map(Post::role).anyMatch(MeetsChildren::inRole);
    }

    /** Whether a person has a valid 从业查询 on a day: without one nobody sees a child (未成年人保护法第六十二条). */
    public boolean isCleared(String login, LocalDate on) {
        return staff.hasValidCheck(login, on);
    }

    /** Plain roles, {@code role@area} and {@code role@organ} of a person's posts. */
    public Set<String> groupsOf(String login, LocalDate on) {
        Set<String> groups = new LinkedHashSet<>();
        for (Post post : postsOf(login, on)) {
            groups.add(post.role().code());
            groups.add(post.group());
        }
        return groups;
    }

    /** Areas of county level and above whose instances belong to a person's subtree. */
    public Set<String> tenantsOf(String login, LocalDate on) {
        Set<String> tenants = new TreeSet<>();
        postsOf(login, on).stream().map(Post::area).distinct().forEach(area -> addTenants(tenants, area, on));
        return tenants;
    }

    /**
     * Areas whose children a person works for: those of their posts, but for posts at an organ, which sees cases, and
     * for oversight (督查, 审计, 数据), which sees how others act.
     */
    public List<AreaCode> areasOf(String login, LocalDate on) {
        return postsOf(login, on).stream()
                .filter(Organization::caresInAnArea)
                .map(Post::area)
                .distinct()
                .toList();
    }

    /** Whether a post works for the children of an area: not one at an organ, nor one of oversight. */
    public static boolean caresInAnArea(Post post) {
        return post.organ() == null && !OVERSIGHT.contains(post.role());
    }

    /** Whether an area lies in a person's areas, as it is really administered. */
    public boolean covers(String login, AreaCode area, LocalDate on) {
        List<AreaCode> lineage = areas.lineage(area, on);
        return areasOf(login, on).stream().anyMatch(lineage::contains);
    }

    /**
     * The group that a task of a role goes to in an area. Without a holder it falls: 儿童主任 → 儿童督导员 → 县级民政 → 市 → 省,
     * 社会救助窗口 → 儿童督导员 → 值班 → 县级民政 …, so that somebody helps at night; the task of another organ without a holder goes to the county's 民政 as 代录.
     */
    public String groupFor(Role role, AreaCode area, LocalDate on) {
        return groupFor(role, area, on, Set.of());
    }

    /**
     * The same past those who keep away from the matter (回避): a group that one of them holds is passed over, so that the
     * task does not come to their desk under a colleague's name.
     *
     * @param avoiding logins of those who keep away
     */
    public String groupFor(Role role, AreaCode area, LocalDate on, Set<String> avoiding) {
        if (role.byOrgan()) {
            Optional<String> atOrgan = organs.competent(role, area, on)
                    .map(organ -> role.code() + '@' + organ.id())
                    .filter(group -> staff.acting().isHeld(group, on, avoiding));
            return atOrgan.orElseGet(() -> firstHeld(civilAffairsLine(area, on), on, avoiding));
        }
        return firstHeld(fallingFrom(role, area, on), on, avoiding);
    }

    /** The desk that a task of a role belongs to in an area when everybody is there. */
    public String firstDesk(Role role, AreaCode area, LocalDate on) {
        if (!role.byOrgan()) {
            return fallingFrom(role, area, on).get(0);
        }
        return organs.competent(role, area, on)
                .map(organ -> role.code() + '@' + organ.id())
                .orElseGet(() -> civilAffairsLine(area, on).get(0));
    }

    /**
     * The group to which a person's superior belongs (上级): the next one up the line that is held; at the top the
     * province's auditors.
     */
    public String superiorGroup(String login, LocalDate on) {
        List<Post> posts = postsOf(login, on);
        AreaCode seat = posts.isEmpty() ? new AreaCode("44") : posts.get(0).area();
        boolean organ = !posts.isEmpty() && posts.get(0).organ() != null;
        List<String> line = new ArrayList<>();
        if (seat.level() == AreaLevel.VILLAGE) {
            line.add(Role.CHILD_SUPERVISOR.code() + '@' + seat.township());
        }
        String own = Role.CIVIL_AFFAIRS.code() + '@' + seat;
        civilAffairsLine(seat, on).stream()
                .filter(group -> organ || !group.equals(own))
                .forEach(line::add);
        line.add(Role.AUDITOR.code() + "@44");
        return firstHeld(line, on, Set.of());
    }

    /**
     * A worker and their line: everyone with a post in the worker's own areas or organs, below them, or directly above
     * them.
     */
    public Set<String> lineOf(String login, LocalDate on) {
        Set<String> line = new TreeSet<>();
        line.add(login);
        for (Post post : postsOf(login, on)) {
            line.addAll(staff.holdersAround(post, on));
        }
        return line;
    }

    /**
     * Whether the tasks of a role in an area can be done by somebody else than a person: four eyes are two persons, however
     * many posts each holds.
     */
    public boolean hasAnother(Role role, AreaCode area, String login, LocalDate on) {
        return hasAnother(groupFor(role, area, on), login, on);
    }

    /** The closest area above the township whose 民政 has somebody else than a person: the county, else city, else province. */
    public AreaCode civilAffairsBeside(String login, AreaCode area, LocalDate on) {
        List<String> line = civilAffairsLine(area, on);
        String group = line.stream()
                .filter(one -> hasAnother(one, login, on))
                .findFirst()
                .orElseGet(() -> line.get(line.size() - 1));
        return new AreaCode(group.substring(group.indexOf('@') + 1));
    }

    private boolean hasAnother(String group, String login, LocalDate on) {
        return staff.acting().at(group, on).stream().anyMatch(other -> !other.equals(login));
    }

    /** Whether somebody who may sign in holds a group's post, and nobody who keeps away from the matter. */
    public boolean isHeld(String group, LocalDate on, Set<String> avoiding) {
        return staff.acting().isHeld(group, on, avoiding);
    }

    /**
     * The desks of some roles that meet children, in an area, where somebody sits and nobody who keeps away: who could go
     * to a child there. A deputy (代理) of somebody absent counts, the absent one does not.
     *
     * @param avoiding logins of those who keep away
     */
    public List<Post> desksToMeetChildren(Set<Role> roles, AreaCode area, LocalDate on, Set<String> avoiding) {
        List<Post> desks = staff.desks(roles, area, on);
        Set<String> held = staff.acting().held(desks.stream().map(Post::group).toList(), on, avoiding);
        return desks.stream().filter(desk -> held.contains(desk.group())).toList();
    }

    /** The organ that is competent for an area by the table of jurisdiction (管辖表); the closest entry wins. */
    public Optional<Organ> organFor(Role role, AreaCode area, LocalDate on) {
        return organs.competent(role, area, on);
    }

    private String firstHeld(List<String> groups, LocalDate on, Set<String> avoiding) {
        return groups.stream()
                .filter(group -> staff.acting().isHeld(group, on, avoiding))
                .findFirst()
                .orElseGet(() -> groups.get(groups.size() - 1));
    }

    private List<String> fallingFrom(Role role, AreaCode area, LocalDate on) {
        Set<String> line = new LinkedHashSet<>();
        if (area.reaches(role.level())) {
            line.add(role.code() + '@' + seat(role, area, on));
        }
        boolean relief = role == Role.RELIEF_DESK;
        if ((role == Role.CHILD_DIRECTOR || relief) && area.reaches(AreaLevel.TOWNSHIP)) {
            line.add(Role.CHILD_SUPERVISOR.code() + '@' + area.township());
        }
        if (relief && area.reaches(AreaLevel.COUNTY)) {
            line.add(Role.DUTY_OFFICER.code() + '@' + areas.managingCounty(area, on));
        }
        line.addAll(civilAffairsLine(area, on));
        return List.copyOf(line);
    }

    private AreaCode seat(Role role, AreaCode area, LocalDate on) {
        return role.level() == AreaLevel.COUNTY ? areas.managingCounty(area, on) : area.at(role.level());
    }

    /** In 东莞 and 中山 county and city are one: nobody holds the city's group, and the task passes by. */
    List<String> civilAffairsLine(AreaCode area, LocalDate on) {
        String civilAffairs = Role.CIVIL_AFFAIRS.code() + '@';
        AreaCode county = area.reaches(AreaLevel.COUNTY) ? areas.managingCounty(area, on) : area;
        Set<String> line = new LinkedHashSet<>();
        line.add(civilAffairs + county);
        if (county.reaches(AreaLevel.CITY)) {
            line.add(civilAffairs + county.city());
        }
        line.add(civilAffairs + county.province());
        return List.copyOf(line);
    }

    private void addTenants(Set<String> tenants, AreaCode area, LocalDate on) {
        if (area.reaches(AreaLevel.COUNTY)) {
            tenants.add(areas.managingCounty(area, on).value());
            return;
        }
        tenants.add(area.value());
        if (area.level() == AreaLevel.PROVINCE) {
            add(tenants, areas.allWithin(area, AreaLevel.CITY, on));
        }
        add(tenants, areas.allWithin(area, AreaLevel.COUNTY, on));
    }

    private static void add(Set<String> tenants, List<Area> found) {
        found.forEach(area -> tenants.add(area.code().value()));
    }
}
