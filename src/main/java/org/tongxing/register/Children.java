package org.tongxing.register;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** Children as other modules see them. */
public interface Children {

    /** The child as of today. */
    ChildFace face(ChildId child);

    /** Coded facts as of today. */
    CareFacts careFacts(ChildId child);

    /** The other children of the same household: brothers and sisters, without the child. */
    List<ChildFace> household(ChildId child);

    /** Place of the hukou (户籍地), of county level or finer as it was registered; empty while it is not known. */
    Optional<AreaCode> hukou(ChildId child);
}
