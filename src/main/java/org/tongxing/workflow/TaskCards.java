package org.tongxing.workflow;

import java.util.Map;
import java.util.Set;
import org.tongxing.shared.ChildId;

/** What the card of a task in the list says about its child; the register answers. */
public interface TaskCards {

    /** Masked names (王*明) of many children by one query. Unknown children are left out. */
    Map<ChildId, String> maskedNames(Set<ChildId> children);
}
