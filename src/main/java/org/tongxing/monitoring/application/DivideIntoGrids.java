package org.tongxing.monitoring.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.monitoring.application.RoundAccess.Seat;
import org.tongxing.monitoring.persistence.JdbcGrids;
import org.tongxing.monitoring.persistence.JdbcRoundLines;
import org.tongxing.register.ChildLists;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** A large community is split by 网格: its director makes them and puts the children into them, for this and later updates. */
@Component
public class DivideIntoGrids {

    private final RoundAccess access;
    private final JdbcGrids grids;
    private final JdbcRoundLines lines;
    private final ChildLists children;
    private final AuditTrail audit;

    DivideIntoGrids(RoundAccess access, JdbcGrids grids, JdbcRoundLines lines, ChildLists children, AuditTrail audit) {
        this.access = access;
        this.grids = grids;
        this.lines = lines;
        this.children = children;
        this.audit = audit;
    }

    /**
     * Makes a grid.
     *
     * @return its name; empty when there is no such list for the person, or it is not theirs to divide
     * @throws RefusedException when the list has ended, or the name is missing, too long or of signs only
     */
    @Transactional
    public Optional<String> make(String login, String reference, @Nullable String typed) {
        return dividing(login, reference).map(seat -> {
            String name = GridName.of(typed);
            grids.add(seat.part().community(), name);
            record(login, seat, "grid made");
            return name;
        });
    }

    /**
     * Puts children into a grid, or takes them out of theirs.
     *
     * @param grid its name; empty takes them out
     * @return how many; empty when there is no such list for the person, or it is not theirs to divide
     * @throws RefusedException when the list has ended, nobody is chosen, somebody is not in the list, or the grid is unknown
     */
    @Transactional
    public Optional<Integer> assign(String login, String reference, List<ChildId> chosen, String grid) {
        return dividing(login, reference).map(seat -> {
            ConfirmationRules rules = new ConfirmationRules();
            rules.addIf(chosen.isEmpty(), "child", "没有勾选或找到儿童");
            rules.addIf(
                    !chosen.isEmpty()
                            && lines.inList(seat.part(), seat.scope(), chosen).size() < chosen.size(),
                    "child",
                    "有儿童不在本村（社区）本次更新的名单中");
            rules.addIf(!grid.isEmpty() && !grids.keep(seat.part().community(), grid), "grid", "本村（社区）没有这个网格");
            rules.refuseIfAny();
            if (grid.isEmpty()) {
                grids.release(seat.part(), chosen);
            } else {
                grids.assign(seat.part(), chosen, grid);
            }
            record(login, seat, "grid assigned " + chosen.size());
            return chosen.size();
        });
    }

    /**
     * Puts all children whose address contains a text into a grid, as far as the person may see them.
     *
     * @param address part of the address, two characters at least
     * @return how many; empty when there is no such list for the person, or it is not theirs to divide
     * @throws RefusedException when the list has ended, the text is too short, nobody lives there, or the grid is unknown
     */
    @Transactional
    public Optional<Integer> assignLivingAt(String login, String reference, String address, String grid) {
        Optional<List<ChildId>> found = access.of(login, reference)
                .filter(Seat::divides)
                .map(seat -> {
                    ConfirmationRules rules = new ConfirmationRules();
                    rules.addIf(address.codePointCount(0, address.length()) < 2, "address", "请至少填写两个字");
                    rules.refuseIfAny();
                    List<ChildId> living =
                            children.livingAt(address, seat.part().community());
                    return lines.inList(seat.part(), seat.scope(), living);
                });
        return found.flatMap(living -> assign(login, reference, living, grid));
    }

    private Optional<Seat> dividing(String login, String reference) {
        return access.toChange(login, reference).filter(Seat::divides);
    }

    private void record(String login, Seat seat, String detail) {
        audit.decided(AuditEvent.of(login, AuditAction.DECIDED)
                .at(seat.part().community())
                .in(seat.part().reference())
                .detail(detail));
    }
}
