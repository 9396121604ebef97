package org.tongxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The suites against the examples of their standards. */
class CipherSuiteTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 8998, appendix A.1: SM4-GCM. */
    @Test
    void opensTheExampleOfSm4InGaloisCounterMode() throws Exception {
        byte[] key = HEX.parseHex("0123456789abcdeffedcba9876543210");
        byte[] nonce = HEX.parseHex("00001234567800000000abcd");
        byte[] associated = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        String secret = "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d";
        String tag = "83de3541e4c2b58177e065a9bf7b62ec";

        byte[] sealed = HEX.parseHex(HEX.formatHex(nonce) + secret + tag);

        assertThat(CipherSuite.SM4.open(CipherSuite.SM4.key(key), sealed, associated))
                .isEqualTo(plain);
    }

    /** RFC 4231, test case 2: HMAC-SHA-256. */
    @Test
    void hashesTheExampleOfHmacSha256() {
        byte[] hash = CipherSuite.AES.mac(bytes("Jefe"), bytes("what do ya want for nothing?"));

        assertThat(HEX.formatHex(hash)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void derivesKeysThatTellNothingOfEachOther() {
        byte[] secret = new byte[32];

        assertThat(CipherSuite.SM4.derive(secret, "one"))
                .hasSize(16)
                .isNotEqualTo(CipherSuite.SM4.derive(secret, "other"));
        assertThat(CipherSuite.AES.derive(secret, "one")).hasSize(32).isEqualTo(CipherSuite.AES.derive(secret, "one"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
