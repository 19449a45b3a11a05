package id.bangkom.city;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws simple logos for the demo: a shield, a sun, and water or hills. They resemble no city's coat of arms. */
final class DemoLogo {

    private static final int SIDE = 400;

    private DemoLogo() {}

    /** Each city has colours of its own. */
    static Picture of(String tenant) {
        return tenant.equals("palu")
                ? drawn(new Color(0x0b5c8a), new Color(0xf2c230), true)
                : drawn(new Color(0x1e6b3a), new Color(0xe8712b), false);
    }

    private static Picture drawn(Color ground, Color sun, boolean water) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Path2D shield = shield();
        canvas.setColor(ground);
        canvas.fill(shield);
        canvas.setClip(shield);
        canvas.setColor(sun);
        canvas.fill(new Ellipse2D.Double(130, 90, 140, 140));
        canvas.setColor(Color.WHITE);
        if (water) {
            canvas.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int y = 240; y <= 320; y += 40) {
                canvas.draw(wave(y));
            }
        } else {
            canvas.fill(hills());
            canvas.setColor(ground);
            canvas.fill(new Rectangle2D.Double(0, 320, SIDE, 14));
        }
        canvas.setClip(null);
        canvas.setColor(ground.darker());
        canvas.setStroke(new BasicStroke(12));
        canvas.draw(shield);
        canvas.dispose();
        return Pictures.keep(image);
    }

    private static Path2D shield() {
        Path2D shield = new Path2D.Double();
        shield.moveTo(50, 30);
        shield.lineTo(350, 30);
        shield.lineTo(350, 220);
        shield.curveTo(350, 310, 270, 350, 200, 380);
        shield.curveTo(130, 350, 50, 310, 50, 220);
        shield.closePath();
        return shield;
    }

    private static Path2D wave(int y) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, y);
        for (int x = 0; x < SIDE; x += 80) {
            wave.curveTo(x + 20, y - 24, x + 20, y - 24, x + 40, y);
            wave.curveTo(x + 60, y + 24, x + 60, y + 24, x + 80, y);
        }
        return wave;
    }

    private static Path2D hills() {
        Path2D hills = new Path2D.Double();
        hills.moveTo(0, 400);
        hills.lineTo(60, 250);
        hills.lineTo(150, 300);
        hills.lineTo(230, 210);
        hills.lineTo(400, 330);
        hills.lineTo(400, 400);
        hills.closePath();
        return hills;
    }
}
