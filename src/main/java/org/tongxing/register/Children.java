package org.tongxing.register;

import java.util.List;
import org.tongxing.shared.ChildId;

/** Children as other modules see them. */
public interface Children {

    /** The child as of today. */
    ChildFace face(ChildId child);

    /** Coded facts as of today. */
    CareFacts careFacts(ChildId child);

    /** The other children of the same household: brothers and sisters, without the child. */
    List<ChildFace> household(ChildId child);
}
