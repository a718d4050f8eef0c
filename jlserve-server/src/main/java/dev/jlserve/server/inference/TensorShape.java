package dev.jlserve.server.inference;

import dev.jlserve.spi.TensorInfo;
import java.util.Arrays;

/**
 * The shape of an input that fits its component.
 *
 * @param all as the request states it
 * @param records how many records it holds
 * @param own the shape of one record's part
 * @param size how many elements there are
 */
@SuppressWarnings("ArrayRecordComponent") // The server alone has it, for one request.
record TensorShape(int[] all, int records, int[] own, int size) {

  /** Rows take memory, and those without an element take no bytes of a request. */
  private static final int MOST_EMPTY_ROWS = 65_536;

  /**
   * The shape.
   *
   * @throws InvalidRequestException if it does not fit
   */
  static TensorShape of(Model model, TensorInfo info, long[] sent) {
    int[] all = new int[sent.length];
    long size = 1;
    long rows = 1;
    for (int i = 0; i < all.length; i++) {
      if (sent[i] < 0 || sent[i] > Integer.MAX_VALUE) {
        throw unfit("has the shape " + Arrays.toString(sent) + "; a size is from 0 to 2147483647");
      }
      all[i] = (int) sent[i];
      rows = all[i] == 0 ? Math.max(rows, size) : rows;
      size = Math.min(Integer.MAX_VALUE + 1L, size * all[i]);
    }
    if (size > Integer.MAX_VALUE) {
      throw unfit("has the shape " + Arrays.toString(sent) + ", more than 2147483647 elements");
    }
    if (size == 0 && rows > MOST_EMPTY_ROWS) {
      throw unfit(
          "has the shape "
              + Arrays.toString(sent)
              + ", more than "
              + MOST_EMPTY_ROWS
              + " rows without an element");
    }
    int dimensions = Math.max(1, info.dimensions());
    boolean batch = model.maxBatch() > 0;
    boolean leading = all.length == dimensions + 1;
    boolean onePerRecord = batch && info.dimensions() == 0 && all.length == 1;
    if (!leading && !onePerRecord && (batch || all.length != dimensions)) {
      throw unfit(model, info, sent);
    }
    int records = leading || onePerRecord ? all[0] : 1;
    int[] own =
        onePerRecord ? new int[] {1} : leading ? Arrays.copyOfRange(all, 1, all.length) : all;
    if (info.dimensions() == 0 && own[0] != 1) {
      throw unfit(model, info, sent);
    }
    int most = Math.max(1, model.maxBatch());
    if (records < 1 || records > most) {
      throw unfit(
          "has " + records + " records; a request has " + (most == 1 ? "one" : "1 to " + most));
    }
    return new TensorShape(all, records, own, (int) size);
  }

  private static InvalidRequestException unfit(Model model, TensorInfo info, long[] sent) {
    return unfit(
        "has the shape "
            + Arrays.toString(sent)
            + "; the model takes "
            + Arrays.toString(model.shape(info)));
  }

  private static InvalidRequestException unfit(String what) {
    return new InvalidRequestException(what);
  }
}
