package org.tongxing.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** Children as lists of other modules show them. Whom a person may see is the caller's to ask ({@code access.Scopes}). */
public interface ChildLists {

    /** The children of a page of a list; two queries, however many there are. */
    Map<ChildId, ListedChild> listed(Collection<ChildId> children);

    /**
     * The active children of a community who bear a name.
     *
     * @param name whole name as typed; in Latin letters it is sought as pinyin too
     * @param most how many at most
     */
    List<ChildId> named(String name, AreaCode community, int most);

    /**
     * The active children of a community whose address contains a text. Addresses are encrypted: each of the community's is
     * decrypted and looked into, so this is for arranging a list, not for every look at it.
     *
     * @param part part of the address as typed
     */
    List<ChildId> livingAt(String part, AreaCode community);
}
