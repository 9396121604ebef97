package org.tongxing.visit.domain;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/**
 * Photos of visits (走访照片), kept encrypted. A photo belongs to the record that its taker makes of the visit; before that
 * record it is a draft that nobody else sees.
 */
public interface VisitPhotos {

    /** Adds a photo. */
    void add(NewPhoto photo);

    /** Photos that a person has taken in a visit, the first first. */
    List<Long> takenIn(long visit, String by);

    /** A photo. */
    Optional<Photo> find(long id);

    /** The picture (JPEG). */
    byte[] picture(long id);

    /** Takes a photo away that is not yet part of a record; one that is stays. */
    void dropDraft(long id);

    /** Takes away the drafts that were taken before a time, and those of visits that came to nothing. */
    int dropDrafts(OffsetDateTime before);

    /** Photos in the records of a child's visits, by record. */
    Map<Long, List<Long>> ofChild(ChildId child);

    /**
     * A photo to add.
     *
     * @param visit the visit that it was taken in
     * @param by login of the taker
     * @param at when it was handed in
     * @param picture the picture (JPEG), without anything that the camera wrote beside it
     */
    record NewPhoto(long visit, String by, OffsetDateTime at, byte[] picture) {}

    /**
     * A photo without its picture.
     *
     * @param reference number of the visit
     * @param caseReference number of the case
     * @param child child of the case
     * @param takenBy login of the taker
     * @param recorded whether the taker has recorded the visit
     */
    record Photo(
            long id,
            long visit,
            CaseReference reference,
            CaseReference caseReference,
            ChildId child,
            String takenBy,
            boolean recorded) {}
}
