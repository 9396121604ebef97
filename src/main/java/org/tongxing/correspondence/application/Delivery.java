package org.tongxing.correspondence.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of some mails.
 *
 * @param sent those that the server took
 * @param failed why it did not take others
 * @param noServer why the rest was not tried: the server cannot be reached or does not know us; null when it could be
 */
record Delivery(List<WaitingMail> sent, Map<WaitingMail, Failure> failed, @Nullable String noServer) {

    /**
     * Why a mail was not taken.
     *
     * @param lasting whether another attempt is of no use, such as to an address that does not exist
     */
    record Failure(String text, boolean lasting) {}

    static Delivery complete(Collection<WaitingMail> sent, Map<WaitingMail, Failure> failed) {
        return new Delivery(List.copyOf(sent), Map.copyOf(failed), null);
    }

    static Delivery interrupted(Collection<WaitingMail> sent, Map<WaitingMail, Failure> failed, String why) {
        return new Delivery(List.copyOf(sent), Map.copyOf(failed), why);
    }
}
