package id.bangkom.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Time limits of mail, so that no attempt outlives its lease; the application's own settings win over them. */
@Configuration
@EnableScheduling
@PropertySource("classpath:mail/smtp.properties")
class NotificationConfiguration {}
