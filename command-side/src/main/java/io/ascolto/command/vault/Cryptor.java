package io.ascolto.command.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ascolto.events.Sealed;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce and the key's id as associated data. */
final class Cryptor {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  /** A pool and not a thread-local: commands run on virtual threads, which live for one of them. */
  private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

  byte[] freshMaterial() {
    return random(Key.LENGTH);
  }

  byte[] random(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  Sealed seal(Key key, String clear) {
    return new Sealed(
        key.id(), Base64.getEncoder().encodeToString(seal(key, clear.getBytes(UTF_8))));
  }

  String open(Key key, Sealed sealed) {
    return new String(open(key, Base64.getDecoder().decode(sealed.box())), UTF_8);
  }

  byte[] seal(Key key, byte[] clear) {
    var box = new byte[NONCE + clear.length + TAG_BITS / Byte.SIZE];
    var nonce = random(NONCE);
    System.arraycopy(nonce, 0, box, 0, NONCE);
    run(
        Cipher.ENCRYPT_MODE,
        key,
        nonce,
        cipher -> cipher.doFinal(clear, 0, clear.length, box, NONCE));
    return box;
  }

  byte[] open(Key key, byte[] box) {
    return run(
        Cipher.DECRYPT_MODE, key, box, cipher -> cipher.doFinal(box, NONCE, box.length - NONCE));
  }

  private <T> T run(int mode, Key key, byte[] nonce, Step<T> step) {
    try {
      var cipher = idle.poll();
      if (cipher == null) {
        cipher = Cipher.getInstance("AES/GCM/NoPadding");
      }
      cipher.init(
          mode,
          new SecretKeySpec(key.material(), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
      cipher.updateAAD(bytes(key.id()));
      var result = step.with(cipher);
      idle.add(cipher);
      return result;
    } catch (AEADBadTagException e) {
      throw new IllegalStateException("A box does not belong to its key " + key.id(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM failed for key " + key.id(), e);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private interface Step<T> {
    T with(Cipher cipher) throws GeneralSecurityException;
  }
}
