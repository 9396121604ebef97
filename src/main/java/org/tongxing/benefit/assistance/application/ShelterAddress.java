package org.tongxing.benefit.assistance.application;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.access.Compartment;
import org.tongxing.access.SealedEntries;
import org.tongxing.access.SealedEntries.Entry;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.shared.ChildId;

/** Where a child is sheltered (庇护地址): sealed, and read by the members of that compartment alone. */
@Component
class ShelterAddress {

    private final SealedEntries sealed;

    ShelterAddress(SealedEntries sealed) {
        this.sealed = sealed;
    }

    void keep(String login, Assistance matter, String address) {
        ChildId child = matter.child();
        if (child == null) {
            sealed.keep(login, Compartment.SHELTER, matter.reference(), address);
        } else {
            sealed.keep(login, Compartment.SHELTER, child, address);
        }
    }

    /** What this person may read of it; for all others there is nothing. */
    String line(String login, Assistance matter) {
        ChildId child = matter.child();
        List<Entry> entries = child == null ? sealed.read(login, matter.reference()) : sealed.read(login, child);
        return entries.stream()
                .filter(entry -> entry.compartment() == Compartment.SHELTER)
                .map(entry -> "临时住所地址（密封）：" + entry.content())
                .collect(Collectors.joining("\n\n"));
    }
}
