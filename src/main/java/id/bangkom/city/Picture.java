package id.bangkom.city;

/**
 * A picture that the application has drawn itself.
 *
 * @param png a PNG without anything but its pixels
 * @param width pixels
 * @param height pixels
 */
record Picture(byte[] png, int width, int height) {}
