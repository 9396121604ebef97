package org.tongxing.monitoring.application;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.monitoring.application.RoundAccess.Seat;
import org.tongxing.monitoring.persistence.JdbcGrids;
import org.tongxing.shared.AreaCode;

/** Grids (网格) get another name, and one that nobody is in is taken away. */
@Component
public class TidyGrids {

    private final RoundAccess access;
    private final JdbcGrids grids;
    private final AuditTrail audit;

    TidyGrids(RoundAccess access, JdbcGrids grids, AuditTrail audit) {
        this.access = access;
        this.grids = grids;
        this.audit = audit;
    }

    /**
     * Gives a grid another name; its children stay in it. Updates that have ended keep the name of their time.
     *
     * @return the new name; empty when there is no such list for the person, or it is not theirs to divide
     * @throws org.tongxing.shared.RefusedException when the list has ended, there is no such grid, or the name is none or
     *     another grid's
     */
    @Transactional
    public Optional<String> rename(String login, String reference, String grid, @Nullable String typed) {
        return dividing(login, reference).map(seat -> {
            String name = GridName.of(typed);
            AreaCode community = seat.part().community();
            lock(community, grid);
            ConfirmationRules rules = new ConfirmationRules();
            rules.addIf(name.equals(grid), "grid", "新名称与原名称相同");
            rules.addIf(!name.equals(grid) && !grids.add(community, name), "grid", "本村（社区）已有网格“" + name + "”，请换一个名称");
            rules.refuseIfAny();
            grids.moveAll(seat.part(), grid, name);
            grids.remove(community, grid);
            record(login, seat, "grid renamed");
            return name;
        });
    }

    /**
     * Takes a grid away.
     *
     * @return its name; empty when there is no such list for the person, or it is not theirs to divide
     * @throws org.tongxing.shared.RefusedException when the list has ended, there is no such grid, or children are in it
     */
    @Transactional
    public Optional<String> remove(String login, String reference, String grid) {
        return dividing(login, reference).map(seat -> {
            lock(seat.part().community(), grid);
            int inside = grids.inside(seat.part(), grid);
            ConfirmationRules rules = new ConfirmationRules();
            rules.addIf(inside > 0, "grid", "“" + grid + "”内还有" + inside + "名儿童，请先分到其他网格再删除");
            rules.refuseIfAny();
            grids.moveAll(seat.part(), grid, "");
            grids.remove(seat.part().community(), grid);
            record(login, seat, "grid removed");
            return grid;
        });
    }

    private void lock(AreaCode community, String grid) {
        ConfirmationRules rules = new ConfirmationRules();
        rules.addIf(!grids.lock(community, grid), "grid", "本村（社区）没有这个网格");
        rules.refuseIfAny();
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
