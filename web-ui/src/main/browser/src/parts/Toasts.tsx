import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Notification.css'
import '@mantine/notifications/styles.css'
import { Notifications, notifications } from '@mantine/notifications'

const LONG_ENOUGH_TO_READ = 6_000

export const show = (message: string) => notifications.show({ message, withCloseButton: false })

export default function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      autoClose={LONG_ENOUGH_TO_READ}
      classNames={{ root: 'toasts', notification: 'toast' }}
    />
  )
}
