package org.tongxing.correspondence.application;

import java.time.LocalDate;

/**
 * What a draft becomes when it is issued.
 *
 * @param serial number within the organ and the year
 * @param number 文号
 */
public record IssuedLetter(long letter, int year, int serial, String number, byte[] pdf, LocalDate on, String by) {}
