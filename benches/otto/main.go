// The old way, for `make bench` only: four otto VMs behind a socket on 127.0.0.1, as a plugin of a Go server has them.
//
// A message is its length (4 bytes, big-endian) and JSON. Request: code, all (run on every VM, to define what later
// requests use). Reply: result, error. VMs are used in turn and keep their globals, which the old way did as well.
package main

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"syscall"

	"github.com/robertkrimen/otto"
)

const vms = 4

type request struct {
	Code string `json:"code"`
	All  bool   `json:"all"`
	// Nothing is run; the result is the processor's seconds that this process has taken.
	Clock bool `json:"clock"`
}

type reply struct {
	Result interface{} `json:"result"`
	Error  string      `json:"error"`
}

var pool = make(chan *otto.Otto, vms)

func run(vm *otto.Otto, code string) reply {
	value, err := vm.Run(code)
	if err != nil {
		return reply{Error: err.Error()}
	}
	result, err := value.Export()
	if err != nil {
		return reply{Error: err.Error()}
	}
	return reply{Result: result}
}

func processor() float64 {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

func answer(asked request) reply {
	if asked.Clock {
		return reply{Result: processor()}
	}
	turns := 1
	if asked.All {
		turns = vms
	}
	var last reply
	for i := 0; i < turns; i++ {
		vm := <-pool
		last = run(vm, asked.Code)
		pool <- vm
	}
	return last
}

func serve(connection net.Conn) error {
	defer connection.Close()
	for {
		var length uint32
		if err := binary.Read(connection, binary.BigEndian, &length); err != nil {
			return err
		}
		body := make([]byte, length)
		if _, err := io.ReadFull(connection, body); err != nil {
			return err
		}
		var asked request
		if err := json.Unmarshal(body, &asked); err != nil {
			return err
		}
		encoded, err := json.Marshal(answer(asked))
		if err != nil {
			return err
		}
		message := make([]byte, 4, 4+len(encoded))
		binary.BigEndian.PutUint32(message, uint32(len(encoded)))
		if _, err := connection.Write(append(message, encoded...)); err != nil {
			return err
		}
	}
}

func main() {
	for i := 0; i < vms; i++ {
		pool <- otto.New()
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	// Whoever started this reads the port; it ends with the one connection that it serves.
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	connection, err := listener.Accept()
	if err == nil {
		serve(connection)
	}
}
