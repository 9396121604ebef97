package org.tongxing.visit.application;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.Avoidances;
import org.tongxing.access.PersonalField;
import org.tongxing.access.Scopes;
import org.tongxing.register.Children;
import org.tongxing.shared.AreaCode;
import org.tongxing.visit.domain.VisitPhotos;
import org.tongxing.visit.domain.VisitPhotos.Photo;

/** Photos in the dossier: for those who see the child's timeline, and each look is on the record. */
@Component
public class SeePhotos {

    private final VisitPhotos photos;
    private final Children children;
    private final Scopes scopes;
    private final Avoidances avoidances;
    private final AuditTrail audit;

    SeePhotos(VisitPhotos photos, Children children, Scopes scopes, Avoidances avoidances, AuditTrail audit) {
        this.photos = photos;
        this.children = children;
        this.scopes = scopes;
        this.avoidances = avoidances;
        this.audit = audit;
    }

    static String address(long photo) {
        return "/visits/photos/" + photo;
    }

    /** The picture; empty for everyone who does not see the visit, and while it is not recorded. */
    @Transactional(readOnly = true)
    public Optional<byte[]> picture(String login, long id) {
        return photos.find(id)
                .filter(Photo::recorded)
                .filter(photo -> sees(login, photo))
                .map(photo -> look(login, photo));
    }

    private boolean sees(String login, Photo photo) {
        Set<String> hidden = avoidances.mattersHiddenFrom(login);
        return !hidden.contains(photo.reference().value())
                && !hidden.contains(photo.caseReference().value())
                && scopes.sight(login, photo.child(), residence(photo))
                        .filter(sight -> sight.shows(PersonalField.TIMELINE))
                        .isPresent();
    }

    private byte[] look(String login, Photo photo) {
        audit.noted(AuditEvent.of(login, AuditAction.DOSSIER_READ)
                .about(photo.child())
                .in(photo.reference().value())
                .at(residence(photo))
                .detail("VISIT_PHOTO"));
        return photos.picture(photo.id());
    }

    private AreaCode residence(Photo photo) {
        return children.face(photo.child()).residence();
    }
}
