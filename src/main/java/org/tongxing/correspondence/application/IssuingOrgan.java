package org.tongxing.correspondence.application;

/**
 * An organ that issues letters (发文机关).
 *
 * @param name full name, as at the head and the foot of a letter
 * @param sign 机关代字, with which its numbers begin
 */
public record IssuingOrgan(String name, String sign) {

    /** A number (文号): 天民函〔2026〕12号. */
    String number(int year, int serial) {
        return "%s〔%d〕%d号".formatted(sign, year, serial);
    }
}
