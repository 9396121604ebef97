package org.tongxing.visit.application;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.shared.RefusedException;
import org.tongxing.visit.domain.VisitPhotos;
import org.tongxing.visit.domain.VisitPhotos.NewPhoto;
import org.tongxing.visit.domain.Visits;

/** Photos that a visitor takes while the visit is not yet recorded; only the visitor sees them until then. */
@Component
public class TakePhotos {

    /** Key of the field. */
    public static final String FIELD = "photo";

    private static final int MOST = 9;
    private static final int KEPT_DAYS = 30;

    private final VisitPhotos photos;
    private final Visits visits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakePhotos(VisitPhotos photos, Visits visits, TransactionTemplate transaction, Clock clock) {
        this.photos = photos;
        this.visits = visits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds a photo. The picture is drawn anew before the transaction begins: that takes a while.
     *
     * @param file what was uploaded
     * @throws RefusedException when it is no photo, too large, or one too many
     */
    public void add(long visit, String login, byte[] file) {
        byte[] picture = CleanPhoto.of(file);
        transaction.executeWithoutResult(status -> {
            visits.lock(visit);
            if (photos.takenIn(visit, login).size() >= MOST) {
                throw RefusedException.of(FIELD, "照片", "每次走访最多" + MOST + "张照片");
            }
            photos.add(new NewPhoto(visit, login, OffsetDateTime.now(clock), picture));
        });
    }

    /** The refusal of a file that was too large to be read at all. */
    public static RefusedException tooLarge() {
        return CleanPhoto.tooLarge();
    }

    /** What this person has taken in a visit so far. */
    public List<Long> of(long visit, String login) {
        return photos.takenIn(visit, login);
    }

    /** A picture that this person has taken in a visit. */
    public Optional<byte[]> picture(long visit, String login, long photo) {
        return own(visit, login, photo).map(photos::picture);
    }

    /** Takes a photo away again. */
    public void remove(long visit, String login, long photo) {
        own(visit, login, photo).ifPresent(photos::dropDraft);
    }

    /** What never became part of a record goes: the law wants no more kept than is needed (个人信息保护法 6). */
    @Scheduled(cron = "${tongxing.sweep:0 10 0 * * *}", zone = "Asia/Shanghai")
    public void dropForgotten() {
        photos.dropDrafts(OffsetDateTime.now(clock).minusDays(KEPT_DAYS));
    }

    private Optional<Long> own(long visit, String login, long photo) {
        return photos.takenIn(visit, login).stream()
                .filter(taken -> taken == photo)
                .findFirst();
    }
}
