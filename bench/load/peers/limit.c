/* What the machine can do: collects what one turn of epoll brings and writes it once to each subscriber.
   No HTTP, no websocket: a connection that says 'S' subscribes, every PUBLISH bytes of another one are an event. */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MAX_FDS = 20000, MAX_EVENTS = 1024, MAX_BATCH = 1000 };

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  long publish = atol(argv[1]), event = atol(argv[2]), pending = 0;
  int subscribers[MAX_FDS], count = 0, one = 1;
  char *frames = malloc(event * MAX_BATCH), input[65536];
  memset(frames, 'e', event * MAX_BATCH);
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  socklen_t length = sizeof address;
  int listener = socket(AF_INET, SOCK_STREAM, 0), epoll = epoll_create1(0);
  if (bind(listener, (void *)&address, length) || listen(listener, 4096)) return 1;
  getsockname(listener, (void *)&address, &length);
  printf("%d\n", ntohs(address.sin_port));
  fflush(stdout);
  struct epoll_event ready[MAX_EVENTS], add = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &add);
  for (;;) {
    int n = epoll_wait(epoll, ready, MAX_EVENTS, -1);
    for (int i = 0; i < n; i++) {
      int fd = ready[i].data.fd;
      if (fd == listener) {
        add.data.fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (add.data.fd < 0) continue;
        setsockopt(add.data.fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        epoll_ctl(epoll, EPOLL_CTL_ADD, add.data.fd, &add);
        continue;
      }
      ssize_t got = read(fd, input, sizeof input);
      if (got <= 0) {
        for (int j = 0; j < count; j++)
          if (subscribers[j] == fd) subscribers[j--] = subscribers[--count];
        close(fd);
      } else if (input[0] == 'S' && count < MAX_FDS) {
        subscribers[count++] = fd;
        if (write(fd, "R", 1) != 1) close(fd);
      } else
        pending += got;
    }
    long batch = pending / publish;
    if (batch > MAX_BATCH) batch = MAX_BATCH;
    pending -= batch * publish;
    /* What waits is bounded by the generator, far below a socket's buffer. */
    for (int j = 0; batch > 0 && j < count; j++)
      if (write(subscribers[j], frames, batch * event) < 0) return 1;
  }
}
